/** What a unit measures. Two units of one dimension can be converted. */
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'duration'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'pressure'
  | 'frequency'
  | 'information'
  | 'flow'
  | 'angle'
  | 'voltage'
  | 'current'
  | 'sound'
  | 'radiation'
  | 'magnitude';

/** One unit: value in base units = value * factor + offset. */
export interface UnitRow {
  /** As published: "km", "year". */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** Base units: m, m², m³, kg, m/s, second, °C, J, W, Pa, Hz, byte, m³/s, degree of arc. */
  readonly factor: number;
  readonly offset?: number;
  /** Words, lower-cased, singular and plural, of one word or several, separated by `|`. */
  readonly names: string;
  /** Abbreviations as written, case kept, separated by spaces. */
  readonly signs: string;
}

/** Units of measurement and time. */
export const UNITS: readonly UnitRow[] = [
  { symbol: 'm', dimension: 'length', factor: 1, names: 'metre|metres|meter|meters', signs: 'm' },
  {
    symbol: 'km',
    dimension: 'length',
    factor: 1000,
    names: 'kilometre|kilometres|kilometer|kilometers|kilometre(s)|kms',
    signs: 'km KM',
  },
  {
    symbol: 'cm',
    dimension: 'length',
    factor: 0.01,
    names: 'centimetre|centimetres|centimeter|centimeters',
    signs: 'cm',
  },
  {
    symbol: 'dm',
    dimension: 'length',
    factor: 0.1,
    names: 'decimetre|decimetres|decimeter|decimeters',
    signs: 'dm',
  },
  {
    symbol: 'mm',
    dimension: 'length',
    factor: 0.001,
    names: 'millimetre|millimetres|millimeter|millimeters',
    signs: 'mm',
  },
  {
    symbol: 'µm',
    dimension: 'length',
    factor: 1e-6,
    names: 'micrometre|micrometres|micrometer|micrometers|micron|microns',
    signs: 'µm μm',
  },
  {
    symbol: 'nm',
    dimension: 'length',
    factor: 1e-9,
    names: 'nanometre|nanometres|nanometer|nanometers',
    signs: 'nm',
  },
  {
    symbol: 'pm',
    dimension: 'length',
    factor: 1e-12,
    names: 'picometre|picometres|picometer|picometers',
    signs: '',
  },
  { symbol: 'mi', dimension: 'length', factor: 1609.344, names: 'mile|miles', signs: 'mi' },
  {
    symbol: 'nmi',
    dimension: 'length',
    factor: 1852,
    names: 'nautical mile|nautical miles|sea miles',
    signs: 'nmi NM',
  },
  { symbol: 'ft', dimension: 'length', factor: 0.3048, names: 'foot|feet', signs: 'ft' },
  { symbol: 'in', dimension: 'length', factor: 0.0254, names: 'inch|inches', signs: 'ins' },
  { symbol: 'yd', dimension: 'length', factor: 0.9144, names: 'yard|yards', signs: 'yd yds' },
  {
    symbol: 'ly',
    dimension: 'length',
    factor: 9.4607e15,
    names: 'light-year|light-years|light year|light years',
    signs: '',
  },
  { symbol: 'm²', dimension: 'area', factor: 1, names: '', signs: 'm² m2 sqm' },
  { symbol: 'km²', dimension: 'area', factor: 1e6, names: '', signs: 'km² km2' },
  { symbol: 'cm²', dimension: 'area', factor: 1e-4, names: '', signs: 'cm² cm2' },
  { symbol: 'ft²', dimension: 'area', factor: 0.09290304, names: '', signs: 'ft² ft2 sqft' },
  { symbol: 'mi²', dimension: 'area', factor: 2589988.11, names: '', signs: 'mi² mi2' },
  { symbol: 'ha', dimension: 'area', factor: 1e4, names: 'hectare|hectares', signs: 'ha' },
  { symbol: 'acre', dimension: 'area', factor: 4046.8564224, names: 'acre|acres', signs: '' },
  { symbol: 'm³', dimension: 'volume', factor: 1, names: '', signs: 'm³ m3 cbm' },
  { symbol: 'km³', dimension: 'volume', factor: 1e9, names: '', signs: 'km³ km3' },
  { symbol: 'cm³', dimension: 'volume', factor: 1e-6, names: '', signs: 'cm³ cm3 cc' },
  { symbol: 'ft³', dimension: 'volume', factor: 0.0283168, names: '', signs: 'ft³ ft3' },
  {
    symbol: 'l',
    dimension: 'volume',
    factor: 0.001,
    names: 'litre|litres|liter|liters',
    signs: 'l L',
  },
  {
    symbol: 'ml',
    dimension: 'volume',
    factor: 1e-6,
    names: 'millilitre|millilitres|milliliter|milliliters',
    signs: 'ml mL',
  },
  {
    symbol: 'cl',
    dimension: 'volume',
    factor: 1e-5,
    names: 'centilitre|centilitres|centiliter|centiliters',
    signs: 'cl',
  },
  {
    symbol: 'gal',
    dimension: 'volume',
    factor: 0.003785411784,
    names: 'gallon|gallons',
    signs: 'gal',
  },
  { symbol: 'pint', dimension: 'volume', factor: 0.000473176, names: 'pint|pints', signs: '' },
  {
    symbol: 'bbl',
    dimension: 'volume',
    factor: 0.158987294928,
    names: 'barrel|barrels',
    signs: 'bbl',
  },
  { symbol: 'cup', dimension: 'volume', factor: 0.0002365882, names: 'cup|cups', signs: '' },
  {
    symbol: 'tbsp',
    dimension: 'volume',
    factor: 1.478676e-5,
    names: 'tablespoon|tablespoons',
    signs: 'tbsp',
  },
  {
    symbol: 'tsp',
    dimension: 'volume',
    factor: 4.92892e-6,
    names: 'teaspoon|teaspoons',
    signs: 'tsp',
  },
  {
    symbol: 'kg',
    dimension: 'mass',
    factor: 1,
    names: 'kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs',
    signs: 'kg KG',
  },
  { symbol: 'g', dimension: 'mass', factor: 0.001, names: 'gram|grams|gramme|grammes', signs: 'g' },
  {
    symbol: 'mg',
    dimension: 'mass',
    factor: 1e-6,
    names: 'milligram|milligrams|milligramme|milligrammes',
    signs: 'mg',
  },
  {
    symbol: 'µg',
    dimension: 'mass',
    factor: 1e-9,
    names: 'microgram|micrograms|microgramme|microgrammes',
    signs: 'µg μg mcg',
  },
  {
    symbol: 't',
    dimension: 'mass',
    factor: 1000,
    names: 'tonne|tonnes|metric ton|metric tons|metric tonnes',
    signs: 't',
  },
  { symbol: 'ton', dimension: 'mass', factor: 1000, names: 'ton|tons', signs: '' },
  { symbol: 'lb', dimension: 'mass', factor: 0.45359237, names: 'pound|pounds', signs: 'lb lbs' },
  { symbol: 'oz', dimension: 'mass', factor: 0.028349523125, names: 'ounce|ounces', signs: 'oz' },
  { symbol: 'stone', dimension: 'mass', factor: 6.35029318, names: 'stone', signs: '' },
  {
    symbol: 'km/h',
    dimension: 'speed',
    factor: 1 / 3.6,
    names: '',
    signs: 'km/h kph kmph kmh km/hr',
  },
  { symbol: 'mph', dimension: 'speed', factor: 0.44704, names: '', signs: 'mph MPH' },
  { symbol: 'm/s', dimension: 'speed', factor: 1, names: '', signs: 'm/s' },
  { symbol: 'kn', dimension: 'speed', factor: 0.514444, names: 'knot|knots', signs: 'kt kts kn' },
  {
    symbol: 'millisecond',
    dimension: 'duration',
    factor: 0.001,
    names: 'millisecond|milliseconds',
    signs: 'ms',
  },
  {
    symbol: 'second',
    dimension: 'duration',
    factor: 1,
    names: 'second|seconds',
    signs: 'sec secs s',
  },
  {
    symbol: 'minute',
    dimension: 'duration',
    factor: 60,
    names: 'minute|minutes',
    signs: 'min mins',
  },
  { symbol: 'hour', dimension: 'duration', factor: 3600, names: 'hour|hours', signs: 'hr hrs h' },
  { symbol: 'day', dimension: 'duration', factor: 86400, names: 'day|days', signs: '' },
  { symbol: 'night', dimension: 'duration', factor: 86400, names: 'night|nights', signs: '' },
  { symbol: 'week', dimension: 'duration', factor: 604800, names: 'week|weeks', signs: 'wk wks' },
  {
    symbol: 'weekend',
    dimension: 'duration',
    factor: 604800,
    names: 'weekend|weekends',
    signs: '',
  },
  {
    symbol: 'month',
    dimension: 'duration',
    factor: 2629746,
    names: 'month|months',
    signs: 'mth mths',
  },
  { symbol: 'year', dimension: 'duration', factor: 31556952, names: 'year|years', signs: 'yr yrs' },
  {
    symbol: '°C',
    dimension: 'temperature',
    factor: 1,
    names:
      'degrees celsius|degree celsius|celsius|degrees centigrade|degree centigrade|centigrade|deg celsius|deg c|degrees c|degree c|celcius|degrees celcius',
    signs: '°C ℃ C',
  },
  {
    symbol: '°F',
    dimension: 'temperature',
    factor: 5 / 9,
    offset: -160 / 9,
    names:
      'degrees fahrenheit|degree fahrenheit|fahrenheit|deg fahrenheit|deg f|degrees f|degree f|farenheit|degrees farenheit',
    signs: '°F ℉ F',
  },
  {
    symbol: 'K',
    dimension: 'temperature',
    factor: 1,
    offset: -273.15,
    names: 'kelvin|kelvins',
    signs: 'K',
  },
  { symbol: 'degree', dimension: 'angle', factor: 1, names: 'degree|degrees|deg', signs: '°' },
  {
    symbol: 'rad',
    dimension: 'angle',
    factor: 57.29577951308232,
    names: 'radian|radians',
    signs: 'rad',
  },
  { symbol: 'J', dimension: 'energy', factor: 1, names: 'joule|joules', signs: 'J' },
  { symbol: 'kJ', dimension: 'energy', factor: 1e3, names: 'kilojoule|kilojoules', signs: 'kJ' },
  {
    symbol: 'kcal',
    dimension: 'energy',
    factor: 4184,
    names: 'calorie|calories|kilocalorie|kilocalories',
    signs: 'kcal cal',
  },
  {
    symbol: 'Wh',
    dimension: 'energy',
    factor: 3600,
    names: 'watt-hour|watt-hours|watt hours',
    signs: 'Wh',
  },
  {
    symbol: 'kWh',
    dimension: 'energy',
    factor: 3.6e6,
    names: 'kilowatt-hour|kilowatt-hours|kilowatt hour|kilowatt hours',
    signs: 'kWh kwh KWh',
  },
  {
    symbol: 'MWh',
    dimension: 'energy',
    factor: 3.6e9,
    names: 'megawatt-hour|megawatt-hours|megawatt hour|megawatt hours',
    signs: 'MWh',
  },
  {
    symbol: 'GWh',
    dimension: 'energy',
    factor: 3.6e12,
    names: 'gigawatt-hour|gigawatt-hours|gigawatt hour|gigawatt hours',
    signs: 'GWh',
  },
  {
    symbol: 'TWh',
    dimension: 'energy',
    factor: 3.6e15,
    names: 'terawatt-hour|terawatt-hours|terawatt hour|terawatt hours',
    signs: 'TWh',
  },
  { symbol: 'W', dimension: 'power', factor: 1, names: 'watt|watts', signs: 'W' },
  { symbol: 'kW', dimension: 'power', factor: 1e3, names: 'kilowatt|kilowatts', signs: 'kW' },
  { symbol: 'MW', dimension: 'power', factor: 1e6, names: 'megawatt|megawatts', signs: 'MW' },
  { symbol: 'GW', dimension: 'power', factor: 1e9, names: 'gigawatt|gigawatts', signs: 'GW' },
  { symbol: 'TW', dimension: 'power', factor: 1e12, names: 'terawatt|terawatts', signs: 'TW' },
  { symbol: 'hp', dimension: 'power', factor: 745.7, names: 'horsepower', signs: 'hp bhp' },
  { symbol: 'Pa', dimension: 'pressure', factor: 1, names: 'pascal|pascals', signs: 'Pa' },
  {
    symbol: 'hPa',
    dimension: 'pressure',
    factor: 100,
    names: 'hectopascal|hectopascals|millibar|millibars',
    signs: 'hPa mb mbar',
  },
  { symbol: 'bar', dimension: 'pressure', factor: 1e5, names: '', signs: 'bar' },
  { symbol: 'psi', dimension: 'pressure', factor: 6894.757, names: '', signs: 'psi' },
  { symbol: 'Hz', dimension: 'frequency', factor: 1, names: 'hertz', signs: 'Hz' },
  { symbol: 'kHz', dimension: 'frequency', factor: 1e3, names: 'kilohertz', signs: 'kHz' },
  { symbol: 'MHz', dimension: 'frequency', factor: 1e6, names: 'megahertz', signs: 'MHz' },
  { symbol: 'GHz', dimension: 'frequency', factor: 1e9, names: 'gigahertz', signs: 'GHz' },
  { symbol: 'bit', dimension: 'information', factor: 0.125, names: 'bit|bits', signs: '' },
  { symbol: 'B', dimension: 'information', factor: 1, names: 'byte|bytes', signs: '' },
  {
    symbol: 'KB',
    dimension: 'information',
    factor: 1e3,
    names: 'kilobyte|kilobytes',
    signs: 'KB kB',
  },
  { symbol: 'MB', dimension: 'information', factor: 1e6, names: 'megabyte|megabytes', signs: 'MB' },
  { symbol: 'GB', dimension: 'information', factor: 1e9, names: 'gigabyte|gigabytes', signs: 'GB' },
  {
    symbol: 'TB',
    dimension: 'information',
    factor: 1e12,
    names: 'terabyte|terabytes',
    signs: 'TB',
  },
  { symbol: 'EB', dimension: 'information', factor: 1e18, names: 'exabyte|exabytes', signs: 'EB' },
  { symbol: 'V', dimension: 'voltage', factor: 1, names: 'volt|volts', signs: 'V' },
  { symbol: 'kV', dimension: 'voltage', factor: 1e3, names: 'kilovolt|kilovolts', signs: 'kV' },
  {
    symbol: 'eV',
    dimension: 'energy',
    factor: 1.602e-19,
    names: 'electronvolt|electronvolts',
    signs: 'eV',
  },
  { symbol: 'TeV', dimension: 'energy', factor: 1.602e-7, names: '', signs: 'TeV' },
  { symbol: 'A', dimension: 'current', factor: 1, names: 'amp|amps|ampere|amperes', signs: '' },
  { symbol: 'dB', dimension: 'sound', factor: 1, names: 'decibel|decibels', signs: 'dB' },
  { symbol: 'Sv', dimension: 'radiation', factor: 1, names: 'sievert|sieverts', signs: 'Sv' },
  {
    symbol: 'mSv',
    dimension: 'radiation',
    factor: 1e-3,
    names: 'millisievert|millisieverts',
    signs: 'mSv',
  },
  { symbol: 'magnitude', dimension: 'magnitude', factor: 1, names: '', signs: '' },
];

/** Time words that stand for several of another unit. */
export const UNIT_MULTIPLES: ReadonlyMap<
  string,
  { readonly symbol: string; readonly factor: number }
> = new Map([
  ['decade', { symbol: 'year', factor: 10 }],
  ['decades', { symbol: 'year', factor: 10 }],
  ['century', { symbol: 'year', factor: 100 }],
  ['centuries', { symbol: 'year', factor: 100 }],
  ['fortnight', { symbol: 'week', factor: 2 }],
  ['fortnights', { symbol: 'week', factor: 2 }],
  ['millennia', { symbol: 'year', factor: 1000 }],
]);

/** What a rate is taken over, with its published sign: "per second", "a day", "/h". */
export const RATE_UNITS: ReadonlyMap<string, string> = new Map([
  ['second', 's'],
  ['sec', 's'],
  ['s', 's'],
  ['minute', 'min'],
  ['min', 'min'],
  ['hour', 'h'],
  ['hr', 'h'],
  ['h', 'h'],
  ['day', 'd'],
  ['d', 'd'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['annum', 'year'],
]);

/** Signs that are read only when written close to the number: a letter alone says too little. */
export const CLOSE_SIGNS: ReadonlySet<string> = new Set(
  'm l L g t s h C F K W V J A mb bar cal rad kn kt ms ha in'.split(' '),
);
