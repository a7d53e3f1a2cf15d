import { Link } from '../../address/link.tsx';
import { Empty } from '../../parts/states.tsx';
import { useSession } from '../../session/session.ts';
import grid from '../../style/grid.module.css';
import type { ScopeChoice } from '../../view/scope.ts';

/** Says how forms get here. */
export function NoForms({ scope }: { readonly scope: ScopeChoice }) {
  const { person } = useSession();
  const whose =
    scope.asked.scope === 'user'
      ? 'You have no routing forms of your own'
      : `${scope.label} has no routing forms`;
  return (
    <div className={grid.whole}>
      <Empty
        action={
          person.operator && (
            <Link to={{ page: 'sources', query: new URLSearchParams() }}>Look at the sources</Link>
          )
        }
      >
        {whose}. Forms and their responses come from a Cal.com database, or from a dump that holds the tables
        App_RoutingForms_Form and App_RoutingForms_FormResponse.{' '}
        {!person.operator && 'An operator can connect one.'}
      </Empty>
    </div>
  );
}
