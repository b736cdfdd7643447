import { stem } from '../stem.js';

/** Words of which each excludes the other, where they tell figures apart. */
export const OPPOSITES: readonly (readonly [string, string])[] = (
  'boy girl,man woman,male female,son daughter,brother sister,husband wife,adult child,yes no,' +
  'supporter opponent,import export,arrival departure,morning evening,north south,east west,' +
  'northern southern,eastern western,upper lower,old new,win lose,buy sell,rise fall,urban rural,' +
  'public private,domestic foreign,home abroad,driver passenger,teacher pupil,doctor nurse'
)
  .split(',')
  .map((pair) => pair.split(' ').map(stem))
  .map(([a = '', b = '']) => [a, b]);
