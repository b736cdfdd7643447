/** Titles and role words that are said of women. */
export const FEMALE_WORDS =
  'ms mrs miss madam madame lady dame queen princess duchess countess baroness empress spokeswoman ' +
  'chairwoman congresswoman policewoman businesswoman saleswoman councilwoman assemblywoman ' +
  'alderwoman forewoman woman girl mother mom mum grandmother sister daughter wife widow aunt niece ' +
  'girlfriend actress waitress hostess stewardess heiress goddess nun sra señora senhora frau';

/** Titles and role words that are said of men. */
export const MALE_WORDS =
  'mr mister sir lord king prince duke count baron emperor pope spokesman chairman congressman ' +
  'policeman businessman salesman councilman assemblyman alderman foreman man boy father dad ' +
  'grandfather brother son husband widower uncle nephew boyfriend actor waiter monk fisherman ' +
  'gunman cardinal bishop imam rabbi sheikh señor senhor herr monsignor';
