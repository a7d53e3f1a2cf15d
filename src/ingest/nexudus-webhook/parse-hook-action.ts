import { type HookAction, hookActions } from './hook-actions.ts';

const byText: ReadonlyMap<string, HookAction> = new Map(
  hookActions.flatMap((action) => [
    [String(action.number), action] as const,
    [action.name.toLowerCase(), action] as const,
  ]),
);

/** By the name or the number that the address of a hook ends with; null for one that Nexudus does not have. */
export const parseHookAction = (text: string): HookAction | null => byText.get(text.toLowerCase()) ?? null;
