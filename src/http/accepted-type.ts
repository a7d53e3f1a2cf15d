interface Wish {
  readonly range: string;
  readonly quality: number;
}

function parseAccept(header: string): Wish[] {
  return header.split(',').flatMap((part): Wish[] => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const quality = q === undefined ? 1 : Number(q);
    return range !== '' && quality >= 0 && quality <= 1 ? [{ range, quality }] : [];
  });
}

/** 3 the type itself, 2 its family, 1 anything, 0 no match. */
function closeness(range: string, type: string): number {
  if (range === type) return 3;
  if (range === `${type.split('/')[0]}/*`) return 2;
  return range === '*/*' ? 1 : 0;
}

/** The offered type that an Accept header wants most; the first one when it wants none of them. */
export function toAcceptedType<Type extends string>(
  header: string | undefined,
  offered: readonly [Type, ...Type[]],
) {
  const wishes = parseAccept(header ?? '*/*');
  const rated = offered.map((type, order) => {
    const ranked = wishes
      .map(({ range, quality }, place) => ({ near: closeness(range, type), quality, place }))
      .filter(({ near }) => near > 0)
      .sort((a, b) => b.near - a.near);
    return { type, order, ...(ranked[0] ?? { near: 0, quality: 0, place: 0 }) };
  });
  const [best] = rated
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || b.near - a.near || a.place - b.place || a.order - b.order);
  return best?.type ?? offered[0];
}
