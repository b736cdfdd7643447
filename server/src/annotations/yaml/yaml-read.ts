import {
  Lexer,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import {
  FORBIDDEN_KEYS,
  LONGEST_SCALAR,
  type YamlEntry,
  type YamlNode,
  type YamlProblem,
} from './yaml-tree.js';

/** What was read: a tree, or the reasons why there is none. An empty file has neither. */
export interface YamlReading {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Longest file that is read: a hundred thousand annotations. */
export const LONGEST_FILE = 64 * 1024 * 1024;
/** How deep `[` and `{` may be nested, and how many `- ` may open one line; the formats need four. */
const DEEPEST = 24;
/** Most columns before the first word of a line: bounds how deep blocks are nested. */
const WIDEST_INDENT = 120;
/** Problems told at once. */
const MOST_PROBLEMS = 20;

/**
 * Reads a file of the bounded YAML that people's files here are written in: maps, lists and text.
 * Aliases, anchors, tags and several documents are refused with line and reason. Never throws.
 */
export function readYaml(text: string): YamlReading {
  const refused = refusal(text);
  if (refused !== undefined) return { root: undefined, problems: [refused] };
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'error',
    stringKeys: true,
    uniqueKeys: false,
  });
  const problems: YamlProblem[] = document.errors.map((error) => ({
    offset: error.pos[0],
    message: inWords(error.code, error.message),
  }));
  if (problems.length > 0) return { root: undefined, problems: problems.slice(0, MOST_PROBLEMS) };
  return toTree(document, text);
}

function refusal(text: string): YamlProblem | undefined {
  if (text.length > LONGEST_FILE) {
    return { offset: 0, message: `The file is longer than ${LONGEST_FILE} characters.` };
  }
  return conflictMarker(text) ?? tooDeep(text);
}

/** The marks that git leaves when it could not merge, at the start of a line. */
function conflictMarker(text: string): YamlProblem | undefined {
  // Not the flag m: to it, other signs than a line feed end a line too.
  const found = /(?:^|\n)(<{7}|={7}|>{7}|\|{7})(?:[ \r\n]|$)/.exec(text);
  const mark = found?.[1];
  if (found === null || mark === undefined) return undefined;
  const message = `Git left a merge conflict here (${mark}): keep one side or both, then remove the marks.`;
  return { offset: found.index + found[0].indexOf(mark), message };
}

/**
 * Looks for deep nesting without building anything: the parser recurses, and a stack overflow in it
 * can end the whole process.
 */
function tooDeep(text: string): YamlProblem | undefined {
  const gauge = new DepthGauge();
  for (const token of new Lexer().lex(text)) {
    if (!gauge.take(token)) continue;
    const message = `Collections are nested more than ${DEEPEST} deep here.`;
    return { offset: Math.min(gauge.offset, text.length), message };
  }
  return undefined;
}

/** Reads a lexer's tokens and says when they open too much. */
class DepthGauge {
  offset = 0;
  private flowDepth = 0;
  private column = 0;
  private indicators = 0;
  private leading = true;

  /** Whether this token goes too deep. */
  take(token: string): boolean {
    if (!isControl(token)) this.offset += token.length;
    if (token === '[' || token === '{') this.flowDepth++;
    if (token === ']' || token === '}') this.flowDepth--;
    this.measureLine(token);
    const wide = this.leading && this.column > WIDEST_INDENT;
    return this.flowDepth > DEEPEST || this.indicators > DEEPEST || wide;
  }

  private measureLine(token: string): void {
    if (isControl(token)) return;
    if (token.startsWith('\n') || token.startsWith('\r\n')) {
      this.column = 0;
      this.indicators = 0;
      this.leading = true;
    } else if (token === '-' || token === '?' || token === ':') {
      this.indicators++;
      this.column++;
    } else if (token.trim() === '') {
      this.column += token.length;
    } else {
      this.indicators = 0;
      this.leading = false;
    }
  }
}

/** Marks of the lexer that stand for no text: document start, end of a flow collection, scalar. */
function isControl(token: string): boolean {
  return token.length === 1 && /[\u0002\u0018\u001F]/.test(token);
}

/** The commonest mistakes as a person would say them. */
function inWords(code: string, message: string): string {
  if (code === 'TAB_AS_INDENT') return 'A tab indents this line; YAML wants spaces.';
  if (code === 'MULTIPLE_DOCS')
    return 'A second document starts here (---); there must be only one.';
  return `This is not valid YAML: ${message.replace(/[.!]$/, '')}.`;
}

function toTree(document: Document.Parsed, text: string): YamlReading {
  const builder = new TreeBuilder(text);
  const root = builder.node(document.contents, 0);
  const problems = [...builder.problems].sort((a, b) => a.offset - b.offset);
  if (problems.length === 0) return { root, problems };
  return { root: undefined, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** Turns the library's nodes into ours and collects what is refused. */
class TreeBuilder {
  readonly problems: YamlProblem[] = [];

  constructor(private readonly text: string) {}

  node(node: Node | null, parentEnd: number): YamlNode | undefined {
    if (node === null) return undefined;
    const start = node.range?.[0] ?? parentEnd;
    const end = this.trimmedEnd(start, node.range?.[1] ?? parentEnd);
    const flow = isCollection(node) && node.flow === true;
    this.refuse(node, start);
    if (isMap(node)) {
      return { kind: 'map', start, end, flow, entries: this.entries(node, end) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item as Node | null, end));
      return { kind: 'list', start, end, flow, items: items.map(somethingOf) };
    }
    return this.scalar(node, start, end);
  }

  /** Blocks reach into the line that follows; what matters is where their words end. */
  private trimmedEnd(start: number, end: number): number {
    let to = end;
    while (to > start && /\s/.test(this.text.charAt(to - 1))) to--;
    return to;
  }

  private entries(map: YAMLMap, end: number): YamlEntry[] {
    const seen = new Set<string>();
    return map.items.map((pair) => {
      const entry = this.entry(pair, end);
      if (seen.has(entry.key)) this.refused(entry.start, `The key "${entry.key}" stands twice.`);
      seen.add(entry.key);
      return entry;
    });
  }

  private entry(pair: Pair, parentEnd: number): YamlEntry {
    const keyNode = pair.key as Node | null;
    const key = isScalar(keyNode) ? String(keyNode.value ?? '') : '';
    const start = keyNode?.range?.[0] ?? parentEnd;
    if (keyNode !== null) this.refuse(keyNode, start);
    if (FORBIDDEN_KEYS.has(key)) this.refused(start, `The key "${key}" is not allowed.`);
    const value = this.node(pair.value as Node | null, parentEnd);
    const end = value?.end ?? keyNode?.range?.[1] ?? start;
    return { key, start, end, value: somethingOf(value) };
  }

  private scalar(node: Node, start: number, end: number): YamlNode {
    const text = isScalar(node) ? String(node.value ?? '') : '';
    if (text.length > LONGEST_SCALAR) {
      this.refused(start, `This value is longer than ${LONGEST_SCALAR} characters.`);
    }
    return { kind: 'scalar', start, end, text };
  }

  private refuse(node: Node, start: number): void {
    if (isAlias(node)) this.refused(start, 'Aliases (*name) are not allowed in this file.');
    else if (node.anchor) this.refused(start, 'Anchors (&name) are not allowed in this file.');
    if (node.tag !== undefined) this.refused(start, 'Tags (!name) are not allowed in this file.');
  }

  private refused(offset: number, message: string): void {
    this.problems.push({ offset, message });
  }
}

/** A key or a dash with nothing after it has no value. */
function somethingOf(value: YamlNode | undefined): YamlNode | undefined {
  return value?.kind === 'scalar' && value.start === value.end ? undefined : value;
}
