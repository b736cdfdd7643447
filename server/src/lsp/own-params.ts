import { ErrorCodes, Range, Position, ResponseError } from 'vscode-languageserver/node';
import type {
  AnnotateParams,
  AnnotationsParams,
  ConflictKindName,
  ConflictsParams,
  DeleteAnnotationParams,
  EditAnnotationParams,
  ReanchorParams,
  SameClaimParams,
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
    const motivation = fields.optionalString('motivation');
    const creator = fields.optionalString('creator');
    return {
      uri: fields.string('uri'),
      range: fields.range('range'),
      body: fields.string('body'),
      tags: fields.strings('tags', []),
      ...(motivation === undefined ? {} : { motivation }),
      ...(creator === undefined ? {} : { creator }),
    };
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
    };
  },
  deleteAnnotation: (params: unknown): DeleteAnnotationParams => new Fields(params).identity(),
  reanchor: (params: unknown): ReanchorParams => {
    const fields = new Fields(params);
    return { ...fields.identity(), range: fields.range('range') };
  },
};

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

  strings(name: string, fallback: readonly string[]): readonly string[] {
    const value = this.value(name);
    if (value === undefined || value === null) return fallback;
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    throw wrong(`${name} must be a list of strings`);
  }

  range(name: string): Range {
    const value = this.value(name);
    if (!Range.is(value)) throw wrong(`${name} must be a range`);
    return value;
  }

  identity(): { readonly uri: string; readonly id: string } {
    return { uri: this.string('uri'), id: this.string('id') };
  }
}
