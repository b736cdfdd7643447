/** Cities that stand for their government: "Moscow said". Folded. */
export const SEATS_OF_GOVERNMENT: ReadonlySet<string> = new Set(
  (
    'washington london paris berlin rome madrid lisbon brussels vienna bern warsaw prague budapest bucharest sofia athens belgrade zagreb ' +
    'ljubljana sarajevo skopje tirana copenhagen oslo stockholm helsinki tallinn riga vilnius minsk kyiv kiev moscow ankara tbilisi yerevan baku ' +
    'tehran baghdad damascus beirut jerusalem amman riyadh doha muscat sanaa cairo tripoli tunis algiers rabat khartoum nairobi kampala kigali ' +
    'kinshasa luanda pretoria harare lusaka abuja accra dakar bamako kabul islamabad delhi dhaka kathmandu colombo bangkok hanoi manila jakarta ' +
    'beijing taipei seoul pyongyang tokyo canberra wellington ottawa havana caracas bogota lima quito santiago brasilia astana tashkent bishkek dublin'
  ).split(' '),
);
