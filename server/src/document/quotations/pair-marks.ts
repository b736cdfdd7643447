import { MarkFamily, type Mark } from './mark.js';
import { popped, pushed, stackOf, STATE_COUNT, topOf } from './mark-states.js';

/** What the cheapest reading makes of one mark. */
export type MarkRole = 'skip' | 'open' | 'close' | 'close-unopened' | 'continue';

/** The reading of one mark, and how many quotations end unclosed before it. */
export interface MarkReading {
  readonly role: MarkRole;
  /** Quotations that end with the block (or line) before the one this mark is in. */
  readonly closedAtBlockEnd: number;
  /** Quotations that end between the mark before and this one, their closing marks missing. */
  readonly closedBefore: number;
}

/** What the text around the marks says for missing marks; asked only where it matters. */
export interface GapEvidence {
  /** Whether a cue clause ("he said") stands between the mark before and this one, outside any quotation. */
  cueBefore(mark: number): boolean;
  /** Whether the block of this mark ends with a cue clause after it. */
  cueAtBlockEnd(mark: number): boolean;
  /** Cost of an open quotation going on from one block to a later one without a repeated mark. */
  carryCost(fromBlock: number, toBlock: number): number;
}

const ROLES: readonly MarkRole[] = ['skip', 'open', 'close', 'close-unopened', 'continue'];

/** Costs of repairs, on the scale of {@link Mark}. */
const COST = {
  missingCloser: 3,
  missingCloserAtCue: 1.6,
  missingCloserAtBlockEnd: 2.6,
  missingOpener: 3.2,
  missingOpenerAtCue: 2.2,
  missingSingleOpener: 4.5,
  innerUnclosed: 1.8,
  sameFamilyNested: 2.5,
  nested: 0.1,
  mixedPair: 1.8,
  restart: 2,
  repeatedOpener: 0.1,
  cueInside: 2,
} as const;

/** Longest stretch that is read in one go; bounds memory on texts made of marks alone. */
const RUN_LIMIT = 20000;

/**
 * The cheapest consistent reading of all marks: a Viterbi search over what is open (at most three
 * levels), so that one doubtful mark is read by what the marks around it leave. Linear in the marks.
 */
export function pairMarks(marks: readonly Mark[], evidence: GapEvidence): MarkReading[] {
  const readings: MarkReading[] = [];
  let leftOpen = 0;
  for (let from = 0; from < marks.length; from += RUN_LIMIT) {
    const to = Math.min(marks.length, from + RUN_LIMIT);
    const { own, open } = new MarkSearch(marks, from, to, evidence).run();
    own.forEach((reading, k) => {
      const closedBefore = reading.closedBefore + (k === 0 ? leftOpen : 0);
      readings.push({ ...reading, closedBefore });
    });
    leftOpen = open;
  }
  return readings;
}

class MarkSearch {
  private costs = new Float64Array(STATE_COUNT).fill(Infinity);
  private next = new Float64Array(STATE_COUNT);
  /** Per mark and state: where it came from, packed by {@link pack}. */
  private readonly back: Int32Array;

  constructor(
    private readonly marks: readonly Mark[],
    private readonly from: number,
    private readonly to: number,
    private readonly evidence: GapEvidence,
  ) {
    this.back = new Int32Array((to - from) * STATE_COUNT);
  }

  run(): { own: MarkReading[]; open: number } {
    this.costs[0] = 0;
    for (let i = this.from; i < this.to; i++) {
      const mark = this.marks[i];
      if (mark) this.step(mark, i);
    }
    return this.trace();
  }

  private step(mark: Mark, i: number): void {
    this.next.fill(Infinity);
    const best = Math.min(...this.costs);
    for (let state = 0; state < STATE_COUNT; state++) {
      const cost = this.costs[state] ?? Infinity;
      if (cost > best + 12) continue;
      this.leaveBlock(mark, i, state, cost);
    }
    [this.costs, this.next] = [this.next, this.costs];
  }

  /** Between blocks every open quotation is closed or carried on; then the mark is read. */
  private leaveBlock(mark: Mark, i: number, state: number, cost: number): void {
    const before = this.marks[i - 1];
    if (state === 0 || !before || before.block === mark.block) {
      this.readMark(mark, i, state, state, cost, false);
      return;
    }
    const repeats = mark.block === before.block + 1 && repeatsOpener(mark, state);
    const carry = repeats
      ? COST.repeatedOpener + (this.evidence.cueAtBlockEnd(i - 1) ? COST.cueInside : 0)
      : this.evidence.carryCost(before.block, mark.block);
    this.readMark(mark, i, state, state, cost + carry, repeats);
    let left = state;
    let closing = cost;
    while (left !== 0) {
      closing += this.evidence.cueAtBlockEnd(i - 1)
        ? COST.missingCloserAtCue
        : COST.missingCloserAtBlockEnd;
      left = popped(left);
      if (left === 0) this.readMark(mark, i, state, left, closing, false);
    }
  }

  private readMark(
    mark: Mark,
    i: number,
    origin: number,
    state: number,
    cost: number,
    repeats: boolean,
  ): void {
    const offer = (role: number, before: number, after: number, total: number) => {
      this.offer(i, origin, state, before, after, role, total);
    };
    if (repeats) {
      offer(4, state, state, cost);
      return;
    }
    offer(0, state, state, cost + skipCost(mark, state));
    this.readOpening(mark, i, state, cost, offer);
    this.readClosing(mark, state, cost, offer);
  }

  private readOpening(mark: Mark, i: number, state: number, cost: number, offer: Offer): void {
    const own = cost + mark.openCost;
    const deeper = pushed(state, mark.family);
    if (deeper >= 0) offer(1, state, deeper, own + nestingCost(mark, state));
    if (state === 0 || mark.openCost > 3) return;
    const missing = this.evidence.cueBefore(i) ? COST.missingCloserAtCue : COST.missingCloser;
    const after = pushed(0, mark.family);
    const levels = stackOf(state).length;
    if (after >= 0) offer(1, 0, after, own + missing * levels);
    if (levels < 2) return;
    const outer = popped(state);
    const sibling = pushed(outer, mark.family);
    if (sibling >= 0) offer(1, outer, sibling, own + missing + nestingCost(mark, outer));
  }

  private readClosing(mark: Mark, state: number, cost: number, offer: Offer): void {
    const own = cost + mark.closeCost;
    let open = state;
    let extra = 0;
    while (open !== 0) {
      const mixed = topOf(open) === mark.family ? 0 : COST.mixedPair;
      offer(2, open, popped(open), own + extra + mixed);
      open = popped(open);
      extra += COST.innerUnclosed;
    }
    const missing =
      mark.family === MarkFamily.single ? COST.missingSingleOpener : COST.missingOpener;
    offer(
      3,
      state,
      state,
      own + (mark.cueFollows ? Math.min(missing, COST.missingOpenerAtCue) : missing),
    );
  }

  private offer(
    i: number,
    origin: number,
    left: number,
    before: number,
    after: number,
    role: number,
    cost: number,
  ): void {
    if (cost >= (this.next[after] ?? 0)) return;
    this.next[after] = cost;
    const closedAtEnd = stackOf(origin).length - stackOf(left).length;
    const closedBefore = stackOf(left).length - stackOf(before).length;
    this.back[(i - this.from) * STATE_COUNT + after] =
      origin | (closedAtEnd << 5) | (closedBefore << 8) | (role << 11);
  }

  private trace(): { own: MarkReading[]; open: number } {
    let state = this.cheapestEnd();
    const open = stackOf(state).length;
    const readings: MarkReading[] = [];
    for (let i = this.to - 1; i >= this.from; i--) {
      const packed = this.back[(i - this.from) * STATE_COUNT + state] ?? 0;
      readings.push({
        role: ROLES[packed >> 11] ?? 'skip',
        closedAtBlockEnd: (packed >> 5) & 7,
        closedBefore: (packed >> 8) & 7,
      });
      state = packed & 31;
    }
    return { own: readings.reverse(), open };
  }

  private cheapestEnd(): number {
    let best = 0;
    let bestCost = Infinity;
    for (let state = 0; state < STATE_COUNT; state++) {
      const open = stackOf(state).length;
      const cue = open > 0 && this.evidence.cueAtBlockEnd(this.to - 1);
      const closing = cue ? COST.missingCloserAtCue : COST.missingCloserAtBlockEnd;
      const cost = (this.costs[state] ?? Infinity) + open * closing;
      if (cost < bestCost) [best, bestCost] = [state, cost];
    }
    return best;
  }
}

type Offer = (role: number, before: number, after: number, total: number) => void;

function nestingCost(mark: Mark, state: number): number {
  if (state === 0) return 0;
  return stackOf(state).includes(mark.family) ? COST.sameFamilyNested : COST.nested;
}

/** An opening mark in the middle of a quotation of its kind most often restarts the same utterance. */
function skipCost(mark: Mark, state: number): number {
  if (mark.family === MarkFamily.single || topOf(state) !== mark.family) return mark.skipCost;
  if (mark.cueFollows) return mark.skipCost + 1;
  return Math.min(mark.skipCost, COST.restart);
}

/** Whether the mark stands at its block's start and repeats the opening mark of the quotation that runs on. */
function repeatsOpener(mark: Mark, state: number): boolean {
  return stackOf(state)[mark.token] === mark.family && mark.openCost < 2.5;
}
