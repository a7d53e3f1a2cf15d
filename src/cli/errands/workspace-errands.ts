import { z } from 'zod';
import { addWorkspace, listWorkspaces } from '../../people/workspaces.ts';
import { requireWhole } from '../require-whole.ts';
import { errand } from './errand.ts';

export const workspaceAdd = errand(
  'workspace add',
  z.object({ name: z.string() }),
  async ({ engine }, { name }) => {
    await requireWhole(engine);
    return addWorkspace(engine, name);
  },
);

export const workspaceList = errand('workspace list', z.object({}), ({ engine }) => listWorkspaces(engine));
