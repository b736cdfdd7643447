/** What can be converted into what; within one dimension figures are compared. */
export interface UnitScale {
  readonly dimension: string;
  /** Multiplied with this, a value is in the dimension's base unit. */
  readonly factor: number;
  /** Added after multiplying: temperatures. */
  readonly offset: number;
}

/** "dimension: unit=factor ...": spellings as recognizers give them, folded to lower case. */
const LINES = `length: m=1 meter=1 metre=1 km=1000 kilometer=1000 kilometre=1000 cm=0.01 centimeter=0.01 centimetre=0.01 mm=0.001 millimeter=0.001 millimetre=0.001 mi=1609.344 mile=1609.344 nmi=1852 nautical-mile=1852 ft=0.3048 foot=0.3048 feet=0.3048 in=0.0254 inch=0.0254 yd=0.9144 yard=0.9144
mass: kg=1 kilogram=1 g=0.001 gram=0.001 t=1000 tonne=1000 metric-ton=1000 ton=907.18474 lb=0.45359237 pound=0.45359237 oz=0.028349523 ounce=0.028349523
area: m2=1 sqm=1 square-meter=1 square-metre=1 km2=1000000 sqkm=1000000 square-kilometer=1000000 square-kilometre=1000000 mi2=2589988.11 sqmi=2589988.11 square-mile=2589988.11 ha=10000 hectare=10000 acre=4046.8564 ft2=0.09290304 sqft=0.09290304 square-foot=0.09290304
volume: l=1 liter=1 litre=1 ml=0.001 m3=1000 cubic-meter=1000 cubic-metre=1000 gal=3.785411784 gallon=3.785411784 bbl=158.987 barrel=158.987
speed: km/h=1 kph=1 kmh=1 mph=1.609344 kn=1.852 kt=1.852 kts=1.852 knot=1.852 knots=1.852 m/s=3.6
energy: kwh=1 mwh=1000 gwh=1000000 twh=1000000000
power: kw=1 mw=1000 gw=1000000 w=0.001 megawatt=1000 gigawatt=1000000
duration: s=1 sec=1 second=1 min=60 minute=60 h=3600 hr=3600 hour=3600 d=86400 day=86400 wk=604800 week=604800 month=2629746 mo=2629746 yr=31556952 year=31556952 decade=315569520 century=3155695200`;

const TEMPERATURES = `c=1,0 °c=1,0 celsius=1,0 degree-celsius=1,0 f=0.5555556,-17.777778 °f=0.5555556,-17.777778 fahrenheit=0.5555556,-17.777778 degree-fahrenheit=0.5555556,-17.777778 k=1,-273.15 kelvin=1,-273.15`;

/** Scale of a unit by its name or symbol, folded: spaces as hyphens. */
export const UNIT_SCALES: ReadonlyMap<string, UnitScale> = unitScales();

function unitScales(): Map<string, UnitScale> {
  const scales = new Map<string, UnitScale>();
  for (const line of LINES.split('\n')) {
    const [dimension = '', units = ''] = line.split(': ');
    for (const pair of units.split(' ')) {
      const [unit = '', factor = '1'] = pair.split('=');
      scales.set(unit, { dimension, factor: Number(factor), offset: 0 });
    }
  }
  for (const pair of TEMPERATURES.split(' ')) {
    const [unit = '', numbers = ''] = pair.split('=');
    const [factor = '1', offset = '0'] = numbers.split(',');
    scales.set(unit, { dimension: 'temperature', factor: Number(factor), offset: Number(offset) });
  }
  return scales;
}
