import { type GivenAnswer, sameAnswers } from '../forms/same-answers.ts';

interface Arrived {
  readonly answers: readonly GivenAnswer[];
  readonly at: number;
}

/** The responses to one form that may be what a submission tells of. */
export class ArrivedResponses {
  readonly #all: Arrived[] = [];
  /** By what was answered, as a form may have many. */
  readonly #by = new Map<string, Arrived[]>();

  add(answers: readonly GivenAnswer[], at: number): void {
    const arrived = { answers, at };
    this.#all.push(arrived);
    for (const name of new Set(answers.flatMap(({ parts }) => parts.flat()))) {
      const same = this.#by.get(name) ?? [];
      this.#by.set(name, same);
      same.push(arrived);
    }
  }

  has(submission: readonly GivenAnswer[], at: number, within: number): boolean {
    return this.#near(submission).some(
      (arrived) => Math.abs(arrived.at - at) <= within && sameAnswers(submission, arrived.answers),
    );
  }

  /** Those that share with it what fewest do. */
  #near(submission: readonly GivenAnswer[]): readonly Arrived[] {
    return submission
      .flatMap(({ parts }) => parts)
      .map((names) => names.flatMap((name) => this.#by.get(name) ?? []))
      .reduce((fewest, these) => (these.length < fewest.length ? these : fewest), this.#all);
  }
}
