import { sliceSpan } from '../text/span.js';
import type { ClaimMember, CorpusView } from './corpus-view.js';

/** The corpus as text, one line a finding: what tests compare and what a report of a fault shows. */
export function dumpCorpus(corpus: CorpusView): string {
  const lines: string[] = [];
  for (const entity of corpus.entities) {
    lines.push(`entity ${entity.id} ${entity.type} ${entity.name} = ${entity.aliases.join(', ')}`);
    lines.push(
      `  mentions ${entity.mentions.map(({ uri, index }) => `${uri}#${index}`).join(' ')}`,
    );
    lines.push(`  rules ${entity.rules.join(' ')}`);
  }
  for (const { a, b, reason, score } of corpus.suggestions) {
    lines.push(`suggestion ${a} ${b} ${score.toFixed(3)} ${reason}`);
  }
  for (const claim of corpus.claims) {
    lines.push(
      `claim ${claim.id} ${claim.kind} ${claim.score.toFixed(3)} ${claim.rule} ${claim.label}`,
    );
    lines.push(...claim.members.map((member) => memberLine(corpus, member)));
  }
  for (const conflict of corpus.conflicts) {
    const { id, kind, score, rule, label } = conflict;
    lines.push(`conflict ${id} ${kind} ${score.toFixed(3)} ${rule} ${label}`);
    lines.push(`  ${conflict.explanation} | ${conflict.reason}`);
    lines.push(
      ...conflict.members.map((member) => `${memberLine(corpus, member)} = ${member.value}`),
    );
  }
  for (const uri of corpus.uris) lines.push(`source ${corpus.sourceGroup(uri)} ${uri}`);
  return lines.join('\n');
}

function memberLine(corpus: CorpusView, { uri, span, figure, quotation }: ClaimMember): string {
  const text = sliceSpan(corpus.analysis(uri)?.text ?? '', span).replace(/\s+/g, ' ');
  const what =
    figure !== undefined
      ? ` figure ${figure}`
      : quotation !== undefined
        ? ` quote ${quotation}`
        : '';
  return `  ${uri} ${span.start}..${span.end}${what} "${text}"`;
}
