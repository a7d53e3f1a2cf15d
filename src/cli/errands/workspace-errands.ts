import { z } from 'zod';
import { addWorkspace, listWorkspaces } from '../../people/workspaces.ts';
import { errand } from './errand.ts';

export const workspaceAdd = errand('workspace add', z.object({ name: z.string() }), ({ engine }, { name }) =>
  addWorkspace(engine, name),
);

export const workspaceList = errand('workspace list', z.object({}), ({ engine }) => listWorkspaces(engine));
