/** Words that are written with a leading apostrophe for what was dropped, without the apostrophe. */
export const ELISIONS: ReadonlySet<string> = new Set(
  'em n til till tis twas twere twill cause cos coz bout round neath tween gainst nuff kay fraid ere s d m re ve ll t tude hood cuz sup hoo'.split(
    ' ',
  ),
);
