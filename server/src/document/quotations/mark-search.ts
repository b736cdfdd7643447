import { MarkFamily, type Mark } from './mark.js';
import { depthOf, popped, pushed, STATE_COUNT, stackOf, topOf } from './mark-states.js';
import type { GapEvidence, MarkReading, MarkRole } from './mark-reading.js';

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

/** Readings that cost this much more than the best so far are given up. */
const BEAM = 7;

const ROLES: readonly MarkRole[] = ['skip', 'open', 'close', 'close-unopened', 'continue'];
const SKIP = 0;
const OPEN = 1;
const CLOSE = 2;
const CLOSE_UNOPENED = 3;
const CONTINUE = 4;

/** Viterbi search over the marks `from` to `to`; the states are those of mark-states.ts. */
export class MarkSearch {
  private costs: number[] = new Array<number>(STATE_COUNT).fill(Infinity);
  private next: number[] = new Array<number>(STATE_COUNT).fill(Infinity);
  /** Per mark and state: state before (5 bits), closed at block end (3), closed before (3), role. */
  private readonly back: Int32Array;
  /** The mark being read, and the state it is read from. */
  private at: number;
  private origin = 0;

  constructor(
    private readonly marks: readonly Mark[],
    private readonly from: number,
    private readonly to: number,
    private readonly evidence: GapEvidence,
  ) {
    this.back = new Int32Array((to - from) * STATE_COUNT);
    this.at = from;
  }

  /** The reading of each mark, and how many quotations are open after the last. */
  run(): { readonly own: MarkReading[]; readonly open: number } {
    this.costs[0] = 0;
    for (this.at = this.from; this.at < this.to; this.at++) {
      const mark = this.marks[this.at];
      if (mark) this.step(mark);
    }
    return this.trace();
  }

  private step(mark: Mark): void {
    this.next.fill(Infinity);
    let best = Infinity;
    for (let state = 0; state < STATE_COUNT; state++)
      best = Math.min(best, this.costs[state] ?? best);
    for (let state = 0; state < STATE_COUNT; state++) {
      const cost = this.costs[state] ?? Infinity;
      if (cost > best + BEAM) continue;
      this.origin = state;
      this.leaveBlock(mark, state, cost);
    }
    [this.costs, this.next] = [this.next, this.costs];
  }

  /** Between blocks every open quotation is closed or carried on; then the mark is read. */
  private leaveBlock(mark: Mark, state: number, cost: number): void {
    const before = this.marks[this.at - 1];
    if (state === 0 || !before || before.block === mark.block) {
      this.readMark(mark, state, cost);
      return;
    }
    const cue = this.evidence.cueAtBlockEnd(this.at - 1);
    if (mark.block === before.block + 1 && repeatsOpener(mark, state)) {
      const inside = cue ? COST.cueInside : 0;
      this.offer(CONTINUE, state, state, cost + COST.repeatedOpener + inside);
    } else {
      this.readMark(mark, state, cost + this.evidence.carryCost(before.block, mark.block));
    }
    const closer = cue ? COST.missingCloserAtCue : COST.missingCloserAtBlockEnd;
    this.readMark(mark, 0, cost + closer * depthOf(state));
  }

  private readMark(mark: Mark, state: number, cost: number): void {
    if (cost === Infinity) return;
    this.offer(SKIP, state, state, cost + skipCost(mark, state));
    this.readOpening(mark, state, cost + mark.openCost);
    this.readClosing(mark, state, cost + mark.closeCost);
  }

  private readOpening(mark: Mark, state: number, own: number): void {
    const deeper = pushed(state, mark.family);
    if (deeper >= 0) this.offer(OPEN, state, deeper, own + nestingCost(mark, state));
    if (state === 0 || mark.openCost > 3) return;
    const missing = this.evidence.cueBefore(this.at) ? COST.missingCloserAtCue : COST.missingCloser;
    const levels = depthOf(state);
    this.offer(OPEN, 0, pushed(0, mark.family), own + missing * levels);
    if (levels < 2) return;
    const outer = popped(state);
    this.offer(OPEN, outer, pushed(outer, mark.family), own + missing + nestingCost(mark, outer));
  }

  private readClosing(mark: Mark, state: number, own: number): void {
    let extra = 0;
    for (let open = state; open !== 0; open = popped(open)) {
      const mixed = topOf(open) === mark.family ? 0 : COST.mixedPair;
      this.offer(CLOSE, open, popped(open), own + extra + mixed);
      extra += COST.innerUnclosed;
    }
    this.offer(
      CLOSE_UNOPENED,
      state,
      state,
      own + this.missingOpener(mark) + nestingCost(mark, state),
    );
  }

  private missingOpener(mark: Mark): number {
    const missing =
      mark.family === MarkFamily.single ? COST.missingSingleOpener : COST.missingOpener;
    if (mark.cueFollows) return Math.min(missing, COST.missingOpenerAtCue);
    if (mark.closeCost > 0.5 || mark.openCost < 1 || missing > COST.missingOpener) return missing;
    return this.evidence.cueOpens(this.at) ? COST.missingOpenerAtCue : missing;
  }

  /** Keeps this way to `after` if it is the cheapest so far; `before` is the state the mark is read in. */
  private offer(role: number, before: number, after: number, cost: number): void {
    if (after < 0 || cost >= (this.next[after] ?? 0)) return;
    this.next[after] = cost;
    const mark = this.marks[this.at];
    const atBlockEnd =
      role !== CLOSE && before === 0 && this.marks[this.at - 1]?.block !== mark?.block;
    const closed = depthOf(this.origin) - depthOf(before);
    this.back[(this.at - this.from) * STATE_COUNT + after] =
      this.origin | (atBlockEnd ? closed << 5 : closed << 8) | (role << 11);
  }

  private trace(): { readonly own: MarkReading[]; readonly open: number } {
    let state = this.cheapestEnd();
    const open = depthOf(state);
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
    let bestCost = this.costs[0] ?? Infinity;
    for (let state = 1; state < STATE_COUNT; state++) {
      const own = this.costs[state] ?? Infinity;
      if (own >= bestCost) continue;
      const cue = this.evidence.cueAtBlockEnd(this.to - 1);
      const closing = cue ? COST.missingCloserAtCue : COST.missingCloserAtBlockEnd;
      const cost = own + depthOf(state) * closing;
      if (cost < bestCost) [best, bestCost] = [state, cost];
    }
    return best;
  }
}

function nestingCost(mark: Mark, state: number): number {
  if (state === 0) return 0;
  return stackOf(state).includes(mark.family) ? COST.sameFamilyNested : COST.nested;
}

/** A mark in the middle of a quotation of its kind most often restarts or breaks the same utterance. */
function skipCost(mark: Mark, state: number): number {
  if (mark.family === MarkFamily.single || topOf(state) !== mark.family) return mark.skipCost;
  if (mark.cueFollows) return mark.skipCost + 1;
  return Math.min(mark.skipCost, COST.restart);
}

/** Whether the mark stands at its block's start and repeats the opening mark of the quotation that runs on. */
function repeatsOpener(mark: Mark, state: number): boolean {
  return stackOf(state)[mark.token] === mark.family && mark.openCost < 2.5;
}
