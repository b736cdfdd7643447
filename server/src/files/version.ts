/** The version of this server and command line; a test holds it against package.json. */
export const version = '0.1.0';
