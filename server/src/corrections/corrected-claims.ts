import type { Correction } from '../annotations/correction.js';
import type { ClaimMember, Conflict, CorpusClaim, CorpusView } from '../corpus/corpus-view.js';
import type { DocumentUri } from '../text/source-document.js';
import { overlaps, touches } from '../text/span.js';
import { joinClaims, type JoinedClaim } from './joined-claim.js';
import type { CorrectedPlace, ScopedCorrection } from './scoped-correction.js';
import type { TargetPlaces } from './target-places.js';

/** What became of a claim: another, or none. */
type Fate = CorpusClaim | undefined;

/** Claims and their conflicts as people corrected them: these are the same, these are not. */
export class CorrectedClaims {
  readonly #view: CorpusView;
  /** Under the ids of claims as the corpus has them. */
  readonly #fates = new Map<string, Fate>();
  /** Claims that corrections made, with what their passages differ in. */
  readonly #joined = new Map<string, JoinedClaim>();
  /** Passages that were taken out of a claim, under its id in the corpus. */
  readonly #takenOut = new Map<string, readonly CorrectedPlace[]>();

  constructor(view: CorpusView, corrections: readonly ScopedCorrection[], targets: TargetPlaces) {
    this.#view = view;
    for (const scoped of corrections) {
      const { kind } = scoped.correction;
      if (kind !== 'same-claim' && kind !== 'different-claims') continue;
      const places = targets.of(scoped).flatMap((place) => place ?? []);
      if (places.length > 1) this.#apply(kind, places);
    }
  }

  /** Whether nothing is corrected. */
  get isEmpty(): boolean {
    return this.#fates.size === 0 && this.#joined.size === 0;
  }

  /** The claims of the corpus as corrected. */
  claims(claims: readonly CorpusClaim[]): readonly CorpusClaim[] {
    if (this.isEmpty) return claims;
    const kept = claims.flatMap((claim) => {
      const fate = this.#fates.has(claim.id) ? this.#fates.get(claim.id) : claim;
      return fate === undefined || this.#joined.has(fate.id) ? [] : [fate];
    });
    return [...kept, ...[...this.#joined.values()].map(({ claim }) => claim)];
  }

  /** The claims at a place, of those that the corpus has there. */
  claimsAt(
    claims: readonly CorpusClaim[],
    uri: DocumentUri,
    offset: number,
  ): readonly CorpusClaim[] {
    if (this.isEmpty) return claims;
    return this.claims(claims).filter(({ members }) =>
      members.some((member) => member.uri === uri && touches(member.span, offset)),
    );
  }

  /** The conflicts of the corpus as corrected. */
  conflicts(conflicts: readonly Conflict[]): readonly Conflict[] {
    if (this.isEmpty) return conflicts;
    const kept = conflicts.flatMap((conflict) => this.#conflict(conflict) ?? []);
    return [...kept, ...[...this.#joined.values()].flatMap(({ conflict }) => conflict ?? [])];
  }

  #conflict(conflict: Conflict): Conflict | undefined {
    if (conflict.claim === undefined || !this.#fates.has(conflict.claim)) return conflict;
    const fate = this.#fates.get(conflict.claim);
    if (fate === undefined || this.#joined.has(fate.id)) return undefined;
    const out = this.#takenOut.get(conflict.claim) ?? [];
    const members = conflict.members.filter((member) => !isAt(member, out));
    if (members.length === conflict.members.length) return { ...conflict, claim: fate.id };
    if (new Set(members.map(({ value }) => value)).size < 2) return undefined;
    return { ...conflict, claim: fate.id, members };
  }

  #apply(kind: Correction['kind'], places: readonly CorrectedPlace[]): void {
    if (kind === 'same-claim') this.#join(places);
    else this.#part(places);
  }

  #join(places: readonly CorrectedPlace[]): void {
    const claims = new Map<string, CorpusClaim>();
    for (const place of places) {
      const [narrowest] = this.#claimsOf(place);
      if (narrowest !== undefined) claims.set(narrowest.id, narrowest);
    }
    const conflicts = [...claims.values()].flatMap((claim) => this.#conflictsOf(claim));
    const joined = joinClaims(this.#view, places, [...claims.values()], conflicts);
    this.#joined.set(joined.claim.id, joined);
    for (const [id, fate] of this.#fates) {
      if (fate !== undefined && claims.has(fate.id)) this.#fates.set(id, joined.claim);
    }
    for (const id of claims.keys()) {
      if (id !== joined.claim.id) this.#joined.delete(id);
      this.#fates.set(id, joined.claim);
    }
  }

  /** The passages after the first leave its claim. */
  #part(places: readonly CorrectedPlace[]): void {
    const [first, ...others] = places;
    if (first === undefined) return;
    for (const claim of this.#claimsOf(first)) {
      const members = claim.members.filter((member) => !isAt(member, others));
      if (members.length === claim.members.length) continue;
      const fate = members.length < 2 ? undefined : { ...claim, members };
      const joined = this.#joined.get(claim.id);
      if (joined !== undefined) this.#joined.delete(claim.id);
      if (joined !== undefined && fate !== undefined) {
        this.#joined.set(claim.id, {
          claim: fate,
          conflict: joined.conflict && without(joined.conflict, others),
        });
      }
      this.#fates.set(claim.id, fate);
      this.#takenOut.set(claim.id, [...(this.#takenOut.get(claim.id) ?? []), ...others]);
    }
  }

  #claimsOf({ uri, span }: CorrectedPlace): readonly CorpusClaim[] {
    const { start, end } = span;
    const found = [start, end, (start + end) >> 1].flatMap((offset) =>
      this.claimsAt(this.#view.claimsAt(uri, offset), uri, offset),
    );
    const at = { uri, span };
    return [...new Map(found.map((claim) => [claim.id, claim])).values()].filter(({ members }) =>
      members.some((member) => isAt(member, [at])),
    );
  }

  #conflictsOf(claim: CorpusClaim): readonly Conflict[] {
    const joined = this.#joined.get(claim.id);
    if (joined !== undefined) return joined.conflict === undefined ? [] : [joined.conflict];
    const uris = new Set(claim.members.map(({ uri }) => uri));
    const all = [...uris].flatMap((uri) => this.#view.conflictsIn(uri));
    const own = all.filter((conflict) => conflict.claim === claim.id);
    return [...new Map(own.map((conflict) => [conflict.id, conflict])).values()];
  }
}

/** Whether a passage is one of the places. */
export function isAt(
  { uri, span }: Pick<ClaimMember, 'uri' | 'span'>,
  places: readonly CorrectedPlace[],
): boolean {
  return places.some((place) => place.uri === uri && overlaps(place.span, span));
}

function without(conflict: Conflict, places: readonly CorrectedPlace[]): Conflict | undefined {
  const members = conflict.members.filter((member) => !isAt(member, places));
  return new Set(members.map(({ value }) => value)).size < 2 ? undefined : { ...conflict, members };
}
