/** The votes on a theme that a desk has taken in: counted against the plan and the roster that are at hand. Fetched with the first vote. */
import { adoptedBy, ballotFile, begin, countedVotes, takenVotes, votesWithout } from '../engine/ballots.js';
import type { Adopted, BallotTaken, BallotView, Id } from '../engine/types.js';

export class BallotStore {
  /** The texts by the fingerprints of their files: the same file twice is one. */
  readonly #texts = new Map<string, string>();
  #view: { from: readonly unknown[]; view: BallotView } | undefined;

  /** A ballot of nothing. */
  static async begin(): Promise<BallotStore> {
    await begin();
    return new BallotStore();
  }

  /** Whether there is no vote. */
  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  get #all(): string[] {
    return [...this.#texts.values()];
  }

  /** Takes the texts of votes and ballots: what became of each. */
  take(texts: readonly string[]): BallotTaken[] {
    if (texts.length === 0) return [];
    const taken = takenVotes(texts);
    taken.forEach((each, at) => {
      if (each.kind === 'votes') this.#texts.set(each.fingerprint, texts[at] as string);
    });
    this.#view = undefined;
    return taken;
  }

  /** The count on the theme of a plan. */
  view(plan: string, roster: string | undefined): BallotView {
    const from = [plan, roster];
    if (this.#view === undefined || this.#view.from.some((each, at) => each !== from[at]))
      this.#view = { from, view: countedVotes(this.#all, plan, roster) };
    return this.#view.view;
  }

  /**
   * Takes the vote of a unit away, and gives it: whoever takes its text again has put it back. What is left is one ballot, so that no
   * file has the vote any more.
   */
  remove(plan: string, unit: Id): { vote: string; left: number } | undefined {
    const found = votesWithout(this.#all, plan, unit);
    if (found === null) return undefined;
    this.#texts.clear();
    const [taken] = this.take([found.ballot]);
    return { vote: found.vote, left: taken?.kind === 'votes' ? taken.votes : 0 };
  }

  /** The texts by the fingerprints of their files. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** The file of one ballot of all the votes. */
  get file(): string {
    return ballotFile(this.#all);
  }

  /** The plan with an option adopted by a paper with a number. */
  adopt(plan: string, option: Id, symbol: string, on: string): Adopted {
    return adoptedBy(plan, option, symbol, on);
  }
}
