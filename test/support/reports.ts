/** Reports of an invented event, in our own words, for tests of what is seen across files. */
export const REPORTS = {
  'harbor.txt': `Grain depot burns in Port Ellis

PORT ELLIS, March 4, 2023 - At least eight dock workers were killed in a fire at the grain depot of Port Ellis on Saturday, the fire brigade said.

Mayor Lena Brandt told reporters: “We will rebuild the depot before the next harvest.” She thanked the crews.

About 1,200 people were moved to schools, according to the Red Cross.
`,
  'evening.txt': `Port Ellis counts its dead

PORT ELLIS, March 5, 2023 - Twelve dock workers were killed in the fire at the grain depot of Port Ellis, state radio said on Sunday.

“We will rebuild the depot before next harvest,” Mayor Lena Brandt said.

Brandt visited the injured.
`,
  'notes/letter.md': `# A letter

Lena Brandt, the mayor, wrote that *the depot* must be rebuilt.
`,
} as const;
