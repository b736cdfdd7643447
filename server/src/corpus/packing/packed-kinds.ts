/** The kinds of values, each written as a byte before it. What is above are small whole numbers. */
export const KIND = {
  undefined: 0,
  false: 1,
  true: 2,
  whole: 3,
  double: 4,
  string: 5,
  common: 6,
  slice: 7,
  array: 8,
  object: 9,
  set: 10,
  map: 11,
  bag: 12,
  span: 13,
  again: 14,
  shared: 15,
  small: 16,
} as const;

/** Whole numbers below this are written as their kind. */
export const SMALLS = 256 - KIND.small;

/** What a packed value may point at instead of holding it: given alike to pack and to unpack. */
export interface Surroundings {
  /** Strings that stand in it are kept as places. */
  readonly text: string;
  /** Objects that the value shares with others. */
  readonly shared: readonly object[];
}
