export interface Department {
  readonly name: string;
  /** What it can be asked for: a short talk, its main meeting, and one with everybody. */
  readonly intro: string;
  readonly main: string;
  readonly together: string;
}

const lines = `
  Sales | Intro call | Product demo | Deal review
  Customer Success | Check-in call | Success planning | Business review
  Support | Support call | Troubleshooting session | Incident review
  Onboarding | Welcome call | Onboarding session | Kick-off meeting
  Recruiting | Screening call | Interview | Panel interview
  Marketing | Briefing call | Campaign workshop | Launch meeting
  Product | Feedback call | Roadmap session | User panel
  Engineering | Technical question | Architecture session | Design review
  Finance | Billing question | Budget session | Audit meeting
  Legal | Contract question | Contract review | Negotiation
  People | Benefits question | Career conversation | Team retrospective
  Partnerships | Partner intro | Partner planning | Steering meeting
  Training | Course advice | Live training | Exam board
  Consulting | First consultation | Strategy session | Steering workshop
  Design | Design question | Prototype walkthrough | Design critique
  Research | Interview briefing | Research interview | Findings meeting
  Security | Security question | Security assessment | Risk review
  Data | Data question | Dashboard session | Metrics review
  Operations | Operations call | Process session | Operations review
  Field Sales | Route planning | Site visit call | Territory review`;

const departments: readonly Department[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', intro = '', main = '', together = ''] = line.split('|').map((text) => text.trim());
    return { name, intro, main, together };
  });

const places = 'Berlin London Paris Madrid Warsaw Boston Chicago Seattle Recife Pune Osaka Singapore'.split(
  ' ',
);

/** The n-th team: the departments first, then the same ones in one place after another. */
export function teamName(n: number): string {
  const { name } = departmentOf(n);
  const round = Math.floor(n / departments.length);
  return round === 0 ? name : `${name} ${places[(round - 1) % places.length]}`;
}

export const departmentOf = (n: number) => departments[n % departments.length] as Department;
