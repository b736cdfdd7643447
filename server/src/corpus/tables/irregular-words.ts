/** Irregular inflected forms and the base form they stand for, as "form=base" pairs. Lower case. */
const PAIRS = `men=man women=woman children=child people=people persons=person feet=foot teeth=tooth
lives=life wives=wife knives=knife thieves=thief leaves=leave halves=half shelves=shelf
countries=country died=die dies=die dying=die dead=dead lay=lie lain=lie went=go gone=go goes=go
came=come became=become began=begin begun=begin bought=buy brought=bring built=build caught=catch
chose=choose chosen=choose cost=cost cut=cut drew=draw drawn=draw drove=drive driven=drive fell=fall
fallen=fall felt=feel fled=flee fought=fight found=find flew=fly flown=fly froze=freeze
frozen=freeze gave=give given=give got=get gotten=get grew=grow grown=grow held=hold hid=hide
hidden=hide hit=hit kept=keep knew=know known=know laid=lay led=lead left=leave lent=lend lost=lose
made=make meant=mean met=meet paid=pay put=put quit=quit ran=run rang=ring rose=rise risen=rise
sank=sink sunk=sink sat=sit saw=see seen=see sent=send set=set shook=shake shaken=shake shot=shoot
shut=shut slept=sleep slid=slide sold=sell sought=seek spent=spend spoke=speak spoken=speak
spread=spread stole=steal stolen=steal stood=stand struck=strike stricken=strike swept=sweep
swore=swear sworn=swear took=take taken=take taught=teach thought=think threw=throw thrown=throw
tore=tear torn=tear understood=understand withdrew=withdraw withdrawn=withdraw won=win wore=wear
worn=wear wrote=write written=write leant=lean learnt=learn burnt=burn forbade=forbid bore=bear
born=bear beat=beat beaten=beat bit=bite bitten=bite blew=blow blown=blow broke=break broken=break
bled=bleed dealt=deal dug=dig dug=dig ate=eat eaten=eat overtook=overtake overtaken=overtake
overthrew=overthrow overcame=overcome undertook=undertake foresaw=foresee heard=hear hung=hang
injured=injure drowned=drown worse=bad worst=bad better=good best=good larger=large largest=large`;

/** Base form by irregular form. */
export const IRREGULAR_WORDS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(/\s+/).map((pair): readonly [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)];
  }),
);
