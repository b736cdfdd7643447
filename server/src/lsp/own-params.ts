import { ErrorCodes, Location, Range, Position, ResponseError } from 'vscode-languageserver';
import type {
  AddPassageParams,
  AdoptParams,
  AnnotateAllParams,
  AnnotateParams,
  ComparePassagesParams,
  AnnotationsParams,
  ChosenPlace,
  CitationParams,
  ConflictKindName,
  ConflictsParams,
  CorrectParams,
  DeleteAnnotationParams,
  DeleteCorrectionParams,
  EditAnnotationParams,
  EntitiesParams,
  EntityContextsParams,
  ExportParams,
  FindParams,
  ImportParams,
  NamedEntityParams,
  PassageWords,
  QuotesByParams,
  ReportParams,
  ReanchorParams,
  SameClaimParams,
  UndoParams,
} from './protocol.js';

/**
 * Checks the parameters of the server's own requests, which any program may send. Throws a
 * ResponseError that names what is wrong.
 */
export const checkParams = {
  conflicts: (params: unknown): ConflictsParams => {
    const fields = new Fields(params ?? {});
    return { kinds: fields.strings('kinds', []).filter(isKind) };
  },
  comparePassages: (params: unknown): ComparePassagesParams => {
    const fields = new Fields(params);
    return { left: fields.location('left'), right: fields.location('right') };
  },
  report: (params: unknown): ReportParams => {
    const fields = new Fields(params);
    const format = fields.string('format');
    if (format !== 'markdown' && format !== 'csv') throw wrong('format must be markdown or csv');
    const kinds = fields.strings('kinds', []).filter(isKind);
    const ids = fields.value('ids') === undefined ? {} : { ids: fields.strings('ids', []) };
    return { format, kinds, ...ids };
  },
  quotesBy: (params: unknown): QuotesByParams => ({
    speaker: new Fields(params).optionalString('speaker') ?? null,
  }),
  find: (params: unknown): FindParams => {
    const fields = new Fields(params);
    const except = fields.optionalString('except');
    return { query: fields.string('query'), ...(except === undefined ? {} : { except }) };
  },
  sameClaim: (params: unknown): SameClaimParams => {
    const fields = new Fields(params);
    const textDocument = new Fields(fields.value('textDocument'));
    const position = fields.value('position');
    if (!Position.is(position)) throw wrong('position must be a position');
    return { textDocument: { uri: textDocument.string('uri') }, position };
  },
  annotations: (params: unknown): AnnotationsParams => {
    const fields = new Fields(params ?? {});
    const uri = fields.optionalString('uri');
    return uri === undefined ? {} : { uri };
  },
  annotate: (params: unknown): AnnotateParams => {
    const fields = new Fields(params);
    const [uri, range] = [fields.string('uri'), fields.range('range')];
    return { uri, range, ...wordsOf(fields), ...noteOf(fields) };
  },
  annotateAll: (params: unknown): AnnotateAllParams => {
    const fields = new Fields(params);
    return { places: placesOf(fields, 'places'), ...noteOf(fields) };
  },
  editAnnotation: (params: unknown): EditAnnotationParams => {
    const fields = new Fields(params);
    const body = fields.optionalString('body');
    const assessment =
      fields.value('assessment') === null ? null : fields.optionalString('assessment');
    return {
      ...fields.identity(),
      ...(body === undefined ? {} : { body }),
      ...(fields.value('tags') === undefined ? {} : { tags: fields.strings('tags', []) }),
      ...(assessment === undefined ? {} : { assessment }),
      ...shownOf(fields),
    };
  },
  deleteAnnotation: (params: unknown): DeleteAnnotationParams => new Fields(params).identity(),
  reanchor: (params: unknown): ReanchorParams => {
    const fields = new Fields(params);
    const passage = fields.optionalCount('passage');
    return {
      ...fields.identity(),
      range: fields.range('range'),
      ...(passage === undefined ? {} : { passage }),
      ...fields.given('quote', 'words'),
    };
  },
  undo: (params: unknown): UndoParams => {
    const step = new Fields(params ?? {}).optionalCount('step');
    return step === undefined ? {} : { step };
  },
  addPassage: (params: unknown): AddPassageParams => {
    const fields = new Fields(params);
    const passage = fields.value('passage');
    if (!Location.is(passage)) throw wrong('passage must be a location');
    return { ...fields.identity(), passage, ...wordsOf(fields) };
  },
  correct: (params: unknown): CorrectParams => {
    const fields = new Fields(params);
    return {
      uri: fields.string('uri'),
      kind: fields.string('kind'),
      entities: fields.list('entities').map(namedEntity),
      passages: placesOf(fields, 'passages'),
      ...fields.given('type', 'value', 'note', 'reason', 'creator'),
    };
  },
  deleteCorrection: (params: unknown): DeleteCorrectionParams => {
    const fields = new Fields(params);
    return { folder: fields.string('folder'), id: fields.string('id') };
  },
  entities: (params: unknown): EntitiesParams => checkParams.sameClaim(params),
  entityContexts: (params: unknown): EntityContextsParams => ({
    id: new Fields(params).string('id'),
  }),
  export: (params: unknown): ExportParams => {
    const fields = new Fields(params);
    const [what, format] = [fields.string('what'), fields.string('format')];
    if (what !== 'annotations' && what !== 'conflicts') {
      throw wrong('what must be annotations or conflicts');
    }
    if (format !== 'jsonld' && format !== 'csv' && format !== 'markdown') {
      throw wrong('format must be jsonld, csv or markdown');
    }
    return { what, format, ...fields.given('uri') };
  },
  import: (params: unknown): ImportParams => {
    const fields = new Fields(params);
    return { uri: fields.string('uri'), text: fields.string('text') };
  },
  citation: (params: unknown): CitationParams => {
    const fields = new Fields(params);
    return { uri: fields.string('uri'), range: fields.range('range') };
  },
  adopt: (params: unknown): AdoptParams => {
    const fields = new Fields(params);
    return { from: fields.string('from'), to: fields.string('to') };
  },
};

/** Locations, with the words that stood there where they are given. */
function placesOf(fields: Fields, name: string): readonly ChosenPlace[] {
  return fields.locations(name).map((place) => ({
    uri: place.uri,
    range: place.range,
    ...wordsOf(new Fields(place)),
  }));
}

/** The words of a passage, if they are given. */
function wordsOf(fields: Fields): { readonly words?: PassageWords } {
  if (fields.value('words') === undefined) return {};
  const words = new Fields(fields.value('words'));
  const [exact, prefix, suffix] = [
    words.string('exact'),
    words.string('prefix'),
    words.string('suffix'),
  ];
  return { words: { exact, prefix, suffix, start: words.optionalCount('start') ?? 0 } };
}

/** What an annotation said when it was shown, if that is given. */
function shownOf(fields: Fields): Pick<EditAnnotationParams, 'was'> {
  if (fields.value('was') === undefined) return {};
  const was = new Fields(fields.value('was'));
  const assessment = was.optionalString('assessment') ?? null;
  return { was: { body: was.string('body'), tags: was.strings('tags', []), assessment } };
}

function noteOf(fields: Fields): Omit<AnnotateParams, 'uri' | 'range' | 'words'> {
  return {
    body: fields.string('body'),
    tags: fields.strings('tags', []),
    ...fields.given('motivation', 'assessment', 'creator'),
  };
}

function namedEntity(value: unknown): NamedEntityParams {
  const fields = new Fields(value);
  return { name: fields.string('name'), sources: fields.strings('sources', []) };
}

const KINDS: readonly ConflictKindName[] = [
  'contradiction',
  'revision',
  'vagueness',
  'wording',
  'name',
];

function isKind(kind: string): kind is ConflictKindName {
  return KINDS.some((known) => known === kind);
}

function wrong(what: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `Wrong parameters: ${what}.`);
}

/** The fields of an object that came from outside. */
class Fields {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: unknown) {
    if (typeof values !== 'object' || values === null) throw wrong('an object is wanted');
    this.#values = new Map(Object.entries(values));
  }

  value(name: string): unknown {
    return this.#values.get(name);
  }

  string(name: string): string {
    const value = this.value(name);
    if (typeof value !== 'string') throw wrong(`${name} must be a string`);
    return value;
  }

  /** Null counts as missing. */
  optionalString(name: string): string | undefined {
    const value = this.value(name);
    return value === undefined || value === null ? undefined : this.string(name);
  }

  /** A whole number of 0 or more. */
  optionalCount(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw wrong(`${name} must be a whole number`);
  }

  strings(name: string, fallback: readonly string[]): readonly string[] {
    const value = this.value(name);
    if (value === undefined || value === null) return fallback;
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    throw wrong(`${name} must be a list of strings`);
  }

  /** Those of the texts that are there. */
  given<N extends string>(...names: readonly N[]): { readonly [K in N]?: string } {
    const found: { [K in N]?: string } = {};
    for (const name of names) {
      const value = this.optionalString(name);
      if (value !== undefined) found[name] = value;
    }
    return found;
  }

  /** Missing counts as empty. */
  list(name: string): readonly unknown[] {
    const value = this.value(name) ?? [];
    if (!Array.isArray(value)) throw wrong(`${name} must be a list`);
    return value;
  }

  locations(name: string): readonly Location[] {
    const values = this.list(name);
    if (values.every((value) => Location.is(value))) return values;
    throw wrong(`${name} must be a list of locations`);
  }

  range(name: string): Range {
    const value = this.value(name);
    if (!Range.is(value)) throw wrong(`${name} must be a range`);
    return value;
  }

  location(name: string): Location {
    const value = this.value(name);
    if (!Location.is(value)) throw wrong(`${name} must be a location`);
    return value;
  }

  identity(): { readonly uri: string; readonly id: string } {
    return { uri: this.string('uri'), id: this.string('id') };
  }
}
