import { classMap } from './head-kin.js';

/**
 * Verbs, and nouns and adjectives used like them, that say of a figure the same thing in different
 * reports: one line a class, its name first. Base forms, lower case.
 */
const LINES = `die: die kill drown perish dead slay murder slaughter massacre assassinate eliminate fatal toll death fatality claim-life lose-life succumb shoot-dead casualty deadly execute loss
injure: injure wound hurt maim injury wounded
go-missing: miss disappear missing unaccounted vanish lack
rescue: rescue save pluck retrieve survive survivor recover-alive
hospitalize: hospitalize hospitalise hospital admit treat
arrest: arrest detain apprehend custody jail imprison capture
charge: charge accuse indict
convict: convict
sentence: sentence
deploy: deploy send dispatch land descend arrive commit
amass: mass amass gather station build-up buildup
carry: carry aboard board sail transport embark travel
certify: certify license licence permit authorize authorise allow capacity
displace: displace evacuate flee homeless uproot
destroy: destroy demolish wreck raze level
damage: damage
flood: flood inundate submerge
burn: burn torch
attend: attend attendance turnout
vote: vote
win: win gain
lose: lose
build: build construct
found: found establish create inception founding
buy: buy purchase acquire
sell: sell
cost: cost price
pay: pay compensate offer promise pledge
spend: spend
raise: raise
earn: earn earnings profit net
employ: employ hire
dismiss: dismiss fire sack axe cut lay-off
resign: resign step-down quit leave
open: open
close: close shut
search: search
shoot: shoot gunshot
fire: fire
gust: gust blow
reach: reach
lead: lead
last: last
question: question interrogate hear interview
rule: rule reign govern`;

/** The classes of a predicate. */
export const PREDICATE_KIN: ReadonlyMap<string, ReadonlySet<string>> = classMap(LINES);

/**
 * Classes whose counts are of people when nothing is named ("26 dead, 28 missing"), and grow or
 * shrink as an event goes on: a later count is a revision.
 */
export const TOLL_CLASSES: ReadonlySet<string> = new Set([
  'die',
  'injure',
  'go-missing',
  'rescue',
  'hospitalize',
  'arrest',
  'displace',
  'destroy',
  'damage',
]);
