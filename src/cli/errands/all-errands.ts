import { demoErrand } from './demo-errand.ts';
import { doctorErrand } from './doctor-errand.ts';
import { eraseErrand } from './erase-errand.ts';
import type { Errand } from './errand.ts';
import { importCalcomErrand, importNexudusErrand } from './import-errands.ts';
import { keyCreate, keyList, keyRevoke } from './key-errands.ts';
import { replayErrand } from './replay-errand.ts';
import {
  sourceAdd,
  sourceFind,
  sourceList,
  sourceRemove,
  sourceSecret,
  sourceStatus,
} from './source-errands.ts';
import { syncErrand } from './sync-errand.ts';
import { userAdd, userInvite, userList, userPassword, userRemove } from './user-errands.ts';
import { workspaceAdd, workspaceList } from './workspace-errands.ts';

/** What a server does for a command that finds the folder held. */
export const allErrands: readonly Errand<unknown, unknown>[] = [
  importCalcomErrand,
  importNexudusErrand,
  demoErrand,
  workspaceAdd,
  workspaceList,
  userAdd,
  userInvite,
  userList,
  userPassword,
  userRemove,
  keyCreate,
  keyList,
  keyRevoke,
  sourceAdd,
  sourceFind,
  sourceList,
  sourceSecret,
  sourceStatus,
  sourceRemove,
  syncErrand,
  replayErrand,
  doctorErrand,
  eraseErrand,
] as readonly Errand<never, unknown>[] as readonly Errand<unknown, unknown>[];
