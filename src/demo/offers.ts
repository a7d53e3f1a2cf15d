import type { DemoDays } from './demo-days.ts';
import { departmentOf } from './departments.ts';
import { type DemoEventType, type DemoHost, type EventTrait, soleHost } from './event-types.ts';
import type { DemoPerson } from './people.ts';
import { slug } from './person-names.ts';
import { questions } from './questions.ts';
import type { Random } from './random.ts';
import type { DemoTeam } from './teams.ts';
import { Weighted } from './weighted.ts';
import { dayMs } from './zone-days.ts';

interface Offer {
  readonly title: string;
  readonly length: number;
  readonly popularity: number;
  readonly scheduling?: 'roundRobin' | 'collective' | 'managed';
  readonly traits?: readonly EventTrait[];
  readonly seats?: number;
}

function teamOffers(n: number): Offer[] {
  const { intro, main, together } = departmentOf(n);
  const offers: Offer[] = [
    { title: intro, length: n % 4 === 3 ? 20 : 30, popularity: 3, scheduling: 'roundRobin' },
    { title: main, length: n % 3 === 1 ? 60 : 45, popularity: 3, scheduling: 'roundRobin' },
    { title: together, length: 60, popularity: 0.8, scheduling: 'collective' },
    { title: 'Personal follow-up', length: 30, popularity: 0, scheduling: 'managed' },
  ];
  const one = { scheduling: 'roundRobin', popularity: 0.6 } as const;
  if (n % 3 === 0)
    offers.push({ ...one, title: 'Open office hours', length: 60, traits: ['seated'], seats: 10 });
  if (n % 3 === 1)
    offers.push({ ...one, title: 'Weekly coaching', length: 30, popularity: 0.2, traits: ['recurring'] });
  if (n % 3 === 2)
    offers.push({ ...one, title: 'Paid consultation', length: 60, traits: ['paid', 'confirmation'] });
  if (n % 2 === 0)
    offers.push({ ...one, title: 'On-site visit', length: 90, popularity: 1.7, traits: ['confirmation'] });
  if (n % 10 === 0) offers.push({ ...one, title: 'Talk to us today', length: 15, traits: ['instant'] });
  return offers;
}

const shareOf = { team: 0.62, child: 0.12, personal: 0.26 };
const weights = [100, 100, 150, 100, 50, 200];

export class EventTypeMaker {
  readonly types: DemoEventType[] = [];
  readonly #random: Random;
  readonly #now: number;

  constructor(random: Random, days: DemoDays) {
    this.#random = random;
    this.#now = days.now;
  }

  forTeam(team: DemoTeam): void {
    const people = team.members.filter((member) => member.accepted).map((member) => member.person);
    for (const offer of teamOffers(team.n)) {
      const isFixed = offer.scheduling === 'collective';
      const hosts = people.map(
        (person, i): DemoHost => ({ person, isFixed, weight: isFixed ? 100 : (weights[i % 6] ?? 100) }),
      );
      const type = this.#make(offer, {
        team,
        hosts: new Weighted(hosts, (host) => host.weight),
        since: team.since,
        popularity: offer.popularity * team.popularity * this.#random.between(0.7, 1.3),
      });
      if (offer.scheduling !== 'managed') continue;
      for (const person of people)
        this.#make(
          { ...offer, popularity: person.popularity },
          { owner: person, parentId: type.id, since: Math.max(team.since, person.since) },
        );
    }
  }

  forPerson(person: DemoPerson): void {
    const from = { owner: person, since: person.since };
    this.#make({ title: 'Quick chat', length: 15, popularity: person.popularity }, from);
    const asks = person.id % 7 === 3 ? { traits: ['confirmation'] as const } : {};
    this.#make({ title: 'Meeting', length: 30, popularity: person.popularity * 1.4, ...asks }, from);
    if (person.id % 9 === 4)
      this.#make(
        {
          title: 'Private coaching',
          length: 60,
          popularity: person.popularity * 0.6,
          traits: ['paid', 'confirmation'],
        },
        from,
      );
  }

  /** Everything that can be booked, by how often it is. */
  bookable(): Weighted<DemoEventType> {
    const kindOf = (type: DemoEventType) =>
      type.team ? 'team' : type.parentId === null ? 'personal' : 'child';
    const open = this.types.filter((type) => type.scheduling !== 'managed');
    const total = { team: 0, child: 0, personal: 0 };
    for (const type of open) total[kindOf(type)] += type.popularity;
    return new Weighted(open, (type) => (shareOf[kindOf(type)] * type.popularity) / total[kindOf(type)]);
  }

  #make(offer: Offer, rest: Partial<DemoEventType> & { since: number }): DemoEventType {
    const changed = (rest.since + this.#random.whole(1, 700)) * dayMs + this.#random.whole(8, 17) * 3_600_000;
    const type: DemoEventType = {
      id: this.types.length + 1,
      title: offer.title,
      slug: slug(offer.title),
      length: offer.length,
      owner: null,
      team: null,
      parentId: null,
      scheduling:
        offer.scheduling === 'managed' && rest.team === undefined ? null : (offer.scheduling ?? null),
      traits: offer.traits ?? [],
      seats: offer.seats ?? null,
      hosts: rest.hosts ?? soleHost(rest.owner as DemoPerson),
      question: this.#random.whole(0, questions.length - 1),
      popularity: offer.popularity,
      updatedAt: Math.min(changed, this.#now - 1),
      ...rest,
    };
    this.types.push(type);
    return type;
  }
}
