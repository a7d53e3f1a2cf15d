import { uuid } from '../random-id.ts';
import { dayMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import { poolOf } from './coworking-teams.ts';
import { priceAt, toDecimal } from './money.ts';
import { passes, passId } from './pass-catalogue.ts';
import { type PassKind, passKinds } from './pass-kinds.ts';
import { momentIn, type Scene } from './scene.ts';

/** `turn` says which kind it is. */
export function sellPass(scene: Scene, member: Coworker, turn: number): void {
  const at = momentIn(scene);
  if (at === null) return;
  const kind = passKinds[turn % passKinds.length] as PassKind;
  const coworker = poolOf(member);
  const until = Math.min(scene.month.end, scene.world.now);
  const usedAt = kind.used ? Math.floor(scene.world.random.between(at, until)) : null;
  for (let i = 0; i < (kind.alike ?? 1); i++) addPass(scene, { coworker, kind, at, usedAt, until });
}

function addPass(
  { batches, world, month, bills }: Scene,
  {
    coworker,
    kind,
    at,
    usedAt,
    until,
  }: { coworker: Coworker; kind: PassKind; at: number; usedAt: number | null; until: number },
): void {
  const { location } = month;
  const { name, pounds, minutes } = passes[kind.pass];
  const granted = kind.granted === true;
  const cents = granted ? 0 : priceAt(location.priceLevel, pounds);
  const uniqueId = uuid(world.random);
  const line = { coworker, kind: 'timePass', uniqueId, label: name, quantity: 1, cents, dated: at } as const;
  const expires = {
    over: at + Math.floor((until - at) / 2),
    later: Math.max(at, world.now) + 60 * dayMs,
    never: null,
  };
  batches.addNamed('coworkerTimePasses', {
    Id: batches.nextId('coworkerTimePasses'),
    UpdatedOn: usedAt ?? at,
    CreatedOn: at,
    UniqueId: uniqueId,
    CoworkerId: coworker.id,
    BusinessId: location.id,
    TimePassId: kind.unknown ? null : passId(location, kind.pass),
    TimePassName: name,
    TimePassCurrencyCode: location.currency,
    Used: usedAt !== null,
    UsedDate: usedAt,
    TotalUses: minutes || null,
    RemainingUses: kind.left ?? null,
    Free: granted || pounds === 0,
    Price: toDecimal(cents),
    ExpireDate: expires[kind.expires],
    Invoiced: granted || bills.add(line),
    IsFromTariff: granted,
    IsPayAsYouGo: false,
  });
}

/** Sold at the door in quarters of an hour, for a stay that is over. */
export function sellStay(scene: Scene, coworker: Coworker, stay: { from: number; to: number }): void {
  const { batches, world, month, bills } = scene;
  const { location } = month;
  const { name, pounds, minutes } = passes.quarter;
  const quarters = Math.min(16, Math.max(1, Math.round((stay.to - stay.from) / (minutes * 60_000))));
  const uniqueId = uuid(world.random);
  const cents = priceAt(location.priceLevel, pounds) * quarters;
  const line = {
    coworker,
    kind: 'timePass',
    uniqueId,
    label: name,
    quantity: 1,
    cents,
    dated: stay.from,
  } as const;
  batches.addNamed('coworkerTimePasses', {
    Id: batches.nextId('coworkerTimePasses'),
    UpdatedOn: stay.to,
    CreatedOn: stay.from,
    UniqueId: uniqueId,
    CoworkerId: coworker.id,
    BusinessId: location.id,
    TimePassId: passId(location, 'quarter'),
    TimePassName: name,
    TimePassCurrencyCode: location.currency,
    Used: true,
    UsedDate: stay.from,
    TotalUses: quarters * minutes,
    RemainingUses: 0,
    Free: false,
    Price: toDecimal(cents),
    Invoiced: bills.add(line),
    IsFromTariff: false,
    IsPayAsYouGo: true,
  });
}
