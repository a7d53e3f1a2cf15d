import type { ReactNode } from 'react';
import { changed, useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { NoAccess } from '../parts/states.tsx';
import { Sentence } from '../sentence/sentence.tsx';
import { useSession } from '../session/session.ts';
import { firstPage, pages } from './pages.ts';

interface ClosedProps {
  /** What is open instead. */
  readonly instead: string;
  readonly children: ReactNode;
}

function Closed({ instead, children }: ClosedProps) {
  const { page, query } = useAddress();
  const title = pages.find((one) => one.page === page)?.label ?? 'Kepi';
  const to = { page: instead, query: changed(query, { scope: null }) };
  return (
    <>
      <Sentence title={title} aside={null}>
        {title}
      </Sentence>
      <NoAccess action={<Link to={to}>Show what is open to me</Link>}>{children}</NoAccess>
    </>
  );
}

/** A page that is not for whoever has come to it, and who could open it. */
export const ClosedPage = () => (
  <Closed instead={firstPage(useSession())}>
    This page is for others: an operator of this Kepi can open it to you.
  </Closed>
);

/** Numbers of somebody else. */
export const ClosedScope = () => (
  <Closed instead={useAddress().page}>
    These numbers are not open to you. An owner or admin of the team or organisation can make you one, and an
    operator of this Kepi can show them to you.
  </Closed>
);
