/**
 * Organizations that everybody's reports name, and that by their form could be people or places.
 * Folded, without stops; none that is at least as often something else.
 */
export const KNOWN_ORGANIZATIONS: ReadonlySet<string> = new Set(
  [
    // Banks, brokers, insurers, auditors
    'goldman sachs|morgan stanley|jp morgan|jpmorgan|jpmorgan chase|lazard|berenberg|jefferies|barclays|hsbc|ubs|credit suisse|citi|citigroup|wells fargo|bnp paribas|societe generale',
    'credit agricole|santander|commerzbank|unicredit|intesa sanpaolo|ing|rabobank|nordea|danske bank|natwest|lloyds|standard chartered|nomura|mizuho|macquarie|peel hunt|stifel',
    'evercore|evercore isi|raymond james|wedbush|piper sandler|cantor fitzgerald|rothschild|blackrock|blackstone|kkr|carlyle|vanguard|fidelity',
    'state street|berkshire hathaway|softbank|temasek|allianz|axa|generali|aviva|prudential|zurich insurance|swiss re|munich re|aig|metlife|deloitte|kpmg|pwc|pricewaterhousecoopers|ernst & young|ey',
    'moodys|standard & poors|fitch|nasdaq|euronext|bloomberg|morningstar|mckinsey|accenture|capgemini|hargreaves lansdown|schroders|brewin dolphin',
    // Industry, trade, transport
    'maersk|hapag-lloyd|evergreen marine|msc|cma cgm|cosco|boskalis|dhl|fedex|ups|boeing|airbus|lockheed martin|northrop grumman|raytheon|bae systems|rolls-royce|thales|siemens|bosch|philips|abb|ericsson|nokia',
    'samsung|sony|panasonic|toshiba|hitachi|lg|huawei|xiaomi|lenovo|alibaba|tencent|baidu|microsoft|google|amazon web services|oracle|alphabet|facebook|ibm|intel|nvidia|amd|qualcomm|tsmc|asml|cisco|dell|hewlett-packard|hp|netflix|spotify|uber|airbnb|paypal|openai|bytedance',
    'toyota|honda|nissan|mazda|mitsubishi|hyundai|kia|volkswagen|vw|audi|bmw|porsche|mercedes-benz|daimler|renault|peugeot|citroen|stellantis|fiat|volvo|general motors|gm|exxonmobil|exxon|chevron|bp|totalenergies|equinor|gazprom|rosneft|lukoil|petrobras|saudi aramco|aramco|eni|repsol',
    'glencore|rio tinto|bhp|anglo american|arcelormittal|basf|bayer|dow chemical|dupont|nestle|unilever|danone|heineken|diageo|coca-cola|pepsico|mcdonalds|starbucks|walmart|tesco|asda|aldi|lidl|carrefour|ikea|h&m|zara|inditex|lvmh|kering|burberry|marks & spencer|nike|adidas',
    'pfizer|novartis|roche|sanofi|astrazeneca|gsk|glaxosmithkline|merck|novo nordisk|moderna|biontech|eli lilly|lufthansa|ryanair|easyjet|aeroflot|qantas|klm|iberia|emirates airline|vodafone|verizon|at&t|t-mobile|comcast|deutsche telekom|telefonica',
    // News
    'reuters|thomson reuters|associated press|ap|afp|agence france-presse|tass|interfax|ria novosti|xinhua|dpa|ansa|efe|anadolu|kyodo|bbc|cnn|nbc|abc|cbs|npr|pbs|msnbc|cnbc|itv|al jazeera|euronews|france 24|deutsche welle|getty images|getty',
    'le monde|le figaro|liberation|der spiegel|die zeit|bild|el pais|el mundo|la repubblica|corriere della sera|new york times|washington post|wall street journal|usa today|los angeles times|politico|axios|buzzfeed|huffpost|russia today|fox news|sky news|daily mail|financial times|the guardian',
    // Public bodies
    'united nations|un|nato|osce|opec|oecd|imf|world bank|wto|who|unicef|unesco|unhcr|iaea|interpol|europol|frontex|ecb|eu|european union|european commission|european central bank|african union|arab league|asean|mercosur|fifa|uefa|ioc|wada',
    'fbi|cia|nsa|dea|epa|fda|fema|nasa|noaa|sec|pentagon|white house|congress|kremlin|state duma|bundestag|bundesbank|bundesrat|storting|riksdag|folketing|knesset|sejm|cortes|mi5|mi6|gchq|mossad|kgb|fsb|scotland yard|met office|ofcom|ofgem|nhs|hmrc|dhs|cdc|nih|atf|nypd|lapd',
    'red cross|red crescent|oxfam|amnesty international|human rights watch|greenpeace|medecins sans frontieres|doctors without borders|save the children|unison|hamas|hezbollah|taliban|al-qaeda|al-qaida|isis|boko haram|al-shabaab|fatah|ira|eta|farc|labour party|tories|sinn fein|fidesz|afd|cdu|csu|spd|bjp|likud|syriza|podemos|vox',
  ].flatMap((line) => line.split('|')),
);
