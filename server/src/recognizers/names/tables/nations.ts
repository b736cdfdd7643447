/**
 * Adjectives and nouns for the people of a country or region, in small letters. They are no places:
 * "Kazakh President" names the person only. Own compilation of general knowledge.
 */
export const DEMONYMS: ReadonlySet<string> = new Set(
  (
    'afghan afghans african africans albanian albanians algerian algerians american americans andorran angolan angolans ' +
    'arab arabs arabian arabic argentine argentines argentinian argentinians armenian armenians asian asians australian ' +
    'australians aussie austrian austrians azerbaijani azerbaijanis azeri azeris bahamian bahraini bahrainis bangladeshi ' +
    'bangladeshis barbadian basque basques bavarian belarusian belarusians belgian belgians belizean beninese bhutanese bolivian bolivians ' +
    'bosnian bosnians botswanan brazilian brazilians british briton britons brit brits bulgarian bulgarians burkinabe burmese ' +
    'burundian californian cambodian cambodians cameroonian cameroonians canadian canadians caribbean catalan catalans caucasian chadian ' +
    'chechen chechens chilean chileans chinese colombian colombians comoran congolese corsican cossack croat croatian croatians croats cuban ' +
    'cubans cypriot cypriots czech czechs czechoslovak dane danes danish djiboutian dominican dominicans dutch dutchman ecuadorean ' +
    'ecuadorian ecuadorians egyptian egyptians emirati emiratis english englishman eritrean eritreans estonian estonians ' +
    'ethiopian ethiopians eurasian european europeans fijian fijians filipino filipinos finn finnish finns flemish french ' +
    'frenchman gabonese galician gambian gambians georgian georgians german germans ghanaian ghanaians greek greeks greenlandic grenadian ' +
    'guatemalan guatemalans guinean guineans guyanese haitian haitians hawaiian hispanic hispanics honduran hondurans hungarian ' +
    'hungarians icelander icelandic indian indians indonesian indonesians iranian iranians iraqi iraqis irish irishman israeli ' +
    'israelis italian italians ivorian ivorians jamaican jamaicans japanese jordanian jordanians kashmiri kazakh kazakhs kazakhstani ' +
    'kazakhstanis kenyan kenyans korean koreans kosovan kosovar kosovars kurd kurdish kurds kuwaiti kuwaitis kyrgyz lao laotian ' +
    'laotians latino latinos latvian latvians lebanese liberian liberians libyan libyans lithuanian lithuanians luxembourgish macedonian ' +
    'macedonians malagasy malawian malawians malaysian malaysians maldivian malian malians maltese maori mauritanian mauritian ' +
    'mexican mexicans moldovan moldovans mongolian mongolians montenegrin moroccan moroccans mozambican mozambicans namibian ' +
    'namibians nepalese nepali nepalis nicaraguan nicaraguans nigerian nigerians nigerien nordic norwegian norwegians omani ' +
    'omanis ottoman pakistani pakistanis palestinian palestinians panamanian panamanians papuan paraguayan paraguayans persian persians peruvian ' +
    'peruvians philippine pole poles polish portuguese prussian qatari qataris quebecois romanian romanians russian russians rwandan rwandans ' +
    'salvadoran salvadorans samoan sardinian saudi saudis scandinavian scot scots scottish senegalese serb serbian serbians serbs sicilian ' +
    'sierra-leonean singaporean singaporeans slav slavic slovak slovakian slovaks slovene slovenes slovenian slovenians somali somalis soviet ' +
    'soviets spaniard spaniards spanish sri-lankan sudanese surinamese swede swedes swedish swiss syrian syrians taiwanese tajik ' +
    'tajiks tanzanian tanzanians tatar tatars texan texans thai thais tibetan tibetans togolese tongan tunisian tunisians turk turkish turkmen ' +
    'turks ugandan ugandans ukrainian ukrainians uruguayan uruguayans uyghur uyghurs uighur uighurs uzbek uzbeks venezuelan ' +
    'venezuelans vietnamese welsh welshman western yemeni yemenis yugoslav zambian zambians zimbabwean zimbabweans'
  ).split(' '),
);

/**
 * Names of countries in short and everyday forms, and of regions that are written like them, words
 * folded and joined by a space. Own compilation, beside the ISO names the model's lexicon holds.
 */
export const NATIONS: ReadonlySet<string> = new Set(
  (
    'afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahamas,bahrain,bangladesh,barbados,' +
    'belarus,belgium,belize,benin,bhutan,bolivia,bosnia,bosnia and herzegovina,botswana,brazil,britain,brunei,bulgaria,burkina faso,burma,burundi,cambodia,' +
    'cameroon,canada,cape verde,central african republic,chad,chile,china,colombia,comoros,congo,costa rica,croatia,cuba,cyprus,czechia,' +
    'czech republic,czechoslovakia,denmark,djibouti,dominica,dominican republic,east germany,east timor,ecuador,egypt,el salvador,england,equatorial guinea,eritrea,' +
    'estonia,eswatini,ethiopia,fiji,finland,france,gabon,gambia,gaza,georgia,germany,ghana,great britain,greece,greenland,grenada,guatemala,guinea,guinea-bissau,' +
    'guyana,haiti,honduras,hong kong,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,' +
    'kenya,kiribati,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,macau,macedonia,' +
    'madagascar,malawi,malaysia,maldives,mali,malta,mauritania,mauritius,mexico,micronesia,moldova,monaco,mongolia,montenegro,morocco,' +
    'mozambique,myanmar,namibia,nauru,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,north macedonia,northern ireland,norway,' +
    'oman,pakistan,palau,palestine,panama,papua new guinea,paraguay,peru,philippines,poland,portugal,puerto rico,qatar,romania,russia,rwanda,samoa,' +
    'san marino,saudi arabia,scotland,senegal,serbia,seychelles,sierra leone,singapore,slovakia,slovenia,solomon islands,somalia,somaliland,south africa,' +
    'south korea,south sudan,soviet union,spain,sri lanka,sudan,suriname,swaziland,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,tibet,timor-leste,' +
    'togo,tonga,trinidad and tobago,tunisia,turkey,turkiye,turkmenistan,tuvalu,uganda,ukraine,united arab emirates,united kingdom,united states,' +
    'united states of america,uruguay,uzbekistan,vanuatu,vatican,vatican city,venezuela,vietnam,wales,west bank,west germany,yemen,yugoslavia,zambia,zimbabwe,' +
    'uk,us,usa,u.s.,u.k.,u.s,u.s.a.,uae,ussr,u.s.s.r.,eu'
  ).split(','),
);

/** Parts of the world, states and provinces, seas and mountains that news names often; as {@link NATIONS}. */
export const REGIONS: ReadonlySet<string> = new Set(
  (
    'africa,asia,europe,america,north america,south america,latin america,central america,oceania,antarctica,middle east,far east,' +
    'central asia,southeast asia,south asia,east asia,central europe,eastern europe,western europe,northern europe,southern europe,east africa,west africa,north africa,southern africa,' +
    'sub-saharan africa,balkans,baltics,caucasus,south caucasus,north caucasus,caribbean,scandinavia,siberia,crimea,donbas,donbass,chechnya,dagestan,catalonia,kashmir,kurdistan,' +
    'gaza strip,golan heights,sinai,sahel,sahara,maghreb,horn of africa,alps,andes,himalayas,ural mountains,rocky mountains,' +
    'atlantic,pacific,atlantic ocean,pacific ocean,indian ocean,arctic,arctic ocean,black sea,red sea,north sea,baltic sea,caspian sea,mediterranean,mediterranean sea,' +
    'south china sea,east china sea,persian gulf,gulf of mexico,gulf of aden,english channel,bay of bengal,' +
    'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,' +
    'kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,' +
    'new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,' +
    'south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,district of columbia,' +
    'ontario,quebec,alberta,british columbia,manitoba,saskatchewan,nova scotia,new brunswick,newfoundland,yukon,nunavut,' +
    'new south wales,queensland,tasmania,bavaria,saxony,brittany,normandy,provence,tuscany,lombardy,sicily,sardinia,andalusia,galicia,' +
    'punjab,sindh,bengal,gujarat,kerala,tamil nadu,bihar,uttar pradesh,maharashtra,rajasthan,xinjiang,sichuan,guangdong,hubei,hunan,yunnan,hokkaido,okinawa,' +
    'sussex,kent,essex,surrey,yorkshire,cornwall,devon,norfolk,suffolk,lancashire,cumbria,northumberland,ulster,munster,leinster,' +
    'manhattan,brooklyn,queens,bronx,hollywood,washington d.c.,washington dc'
  ).split(','),
);
