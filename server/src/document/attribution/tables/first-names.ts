/**
 * First names that are given almost only to women, lower case: common ones of many languages. Names
 * given to both (Alex, Kim, Andrea, Jean) are left out. Own list.
 */
export const FEMALE_NAMES =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra ' +
  'margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca ' +
  'laura sharon cynthia kathleen amy angela shirley anna ruth brenda pamela nicole katherine ' +
  'samantha christine catherine virginia debra rachel janet emma carolyn maria heather diane julie ' +
  'joyce evelyn joan victoria christina lauren frances martha judith cheryl megan olivia ann ' +
  'anne alice doris jacqueline hannah kathryn gloria teresa sara janice julia grace judy theresa ' +
  'beverly denise marilyn amber danielle rose brittany diana abigail natalie jane lori tiffany ' +
  'kayla hillary melania ivanka chelsea kellyanne huma condoleezza nikki elena sonia ruth kamala ' +
  'theresa angela ursula christine margrethe jacinda sanna kaja greta malala aung michele marine ' +
  'beatrice beatriz lucia lucía carmen ana isabel inês ines luisa sofia sofía paula ' +
  'fernanda gabriela camila mariana daniela juliana adriana claudia cristina elena eleni ekaterina ' +
  'olga svetlana natalia natalya tatiana tatyana irina marina galina ludmila lyudmila yulia yuliya ' +
  'anastasia oksana nadezhda vera lyubov larisa mariya maryna katerina zoe chloe sophie charlotte ' +
  'amelia isla lily freya daisy poppy fiona siobhan aoife niamh ciara sinead orla bridget maeve ' +
  'deirdre ingrid astrid sigrid solveig birgitta helga heidi ursula petra sabine monika renate ' +
  'katrin anja silke ulrike francesca giulia chiara valentina federica alessia martina elisa ' +
  'bianca silvia ilaria camille juliette margaux amélie élise céline hélène geneviève marie ' +
  'mathilde léa manon fatima aisha ayesha khadija zainab maryam leila layla nadia samira yasmin ' +
  'amina hafsa halima rania hanan salma mona priya anjali sunita kavita deepika neha pooja ' +
  'lakshmi indira sonia divya meera radha smita aishwarya benazir mei ling xiu yuki sakura ' +
  'keiko michiko naoko yoko akiko tomoko haruka ayumi hye soo-jin min-ji thuy nguyet siti ' +
  'dewi putri megawati ngozi chimamanda adaeze funmi amara zodwa nomvula thandi winnie wangari ' +
  'aigul dinara erica margarita lucy nora ella ava mia isabella ' +
  'eleanor florence edith agnes harriet matilda georgia lydia miriam esther naomi deborah leah ' +
  'rosa consuelo dolores pilar mercedes guadalupe ximena valeria renata lorena veronica verónica ' +
  'erin kristen kirsten kristin katie kate kathy cathy suzanne susanne annette yvonne colleen gail ' +
  'loretta jill wendy tina rhonda tammy dawn tracy sheila peggy connie rosemary lois norma marcia ' +
  'phyllis paige brooke molly allison alison holly monica vanessa jasmine courtney lindsey ' +
  'caroline marissa miranda cassandra gretchen gretel bernadette maureen noreen eileen ' +
  'mariam mariama aminata fatou fatoumata awa adama aissatou khady oumou rokia salimata ' +
  'djeneba nafissatou bintou hawa zeinab salamatou abena akosua efua adjoa afia yaa ngozika ' +
  'chiamaka ifeoma nkechi yetunde folake halimatu wambui njeri akinyi atieno nyambura ' +
  'thandeka nomsa lindiwe nokuthula zanele busisiwe aino kaisa liisa riitta leena pirjo ' +
  'tuula anneli marjatta kirsi sari tiina satu outi mirja johanna hanna saara emilia ' +
  'kristiina marit kari-anne gro kjersti turid randi hilde ragnhild gunn liv tone silje ' +
  'ingvild signe kirstine mette lone pernille karin ulla agneta gunilla lena kerstin britt ' +
  'annika elin ebba linnea agnieszka malgorzata katarzyna magdalena joanna ewa zofia ' +
  'krystyna jadwiga barbora lenka jitka zdenka jana milena zuzana hedvika ivana dragana ' +
  'vesna jelena snezana biljana gordana ljiljana mirjana rada ioana mihaela raluca zsuzsa ' +
  'ildiko katalin erzsebet vilma egle ruta rasa liga ilze kadri kersti tuuli rosalinda ' +
  'rosario maricel marites imelda corazon lourdes socorro teresita ligaya amihan perla ' +
  'esperanza catalina yolanda graciela leticia rocio soledad tiziana ornella donatella ' +
  'antonella simona raffaella rosanna ginevra regula vreni trudi nadine manuela susanna ' +
  'zeynep elif ayse emine fadime hatice gulsen nesrin noura hind reem dalal shaikha maha ' +
  'lubna nour rima samar zahra fatemeh nasrin shirin sushma nirmala kalpana shanti padma ' +
  'sarita anita rekha sumathi hoa nga wati ratna yuni ying fang xiaoli junko emiko yumi ' +
  'eun-ji ji-hye siew ' +
  'hilda tove siri kari berit lise birgit solvei gunnhild sigrun mara marta marija ' +
  'zorica mirela fatma ayşe leyla deepa asha usha lata xiaoling hanako naledi lerato thandiwe ' +
  'chioma wanjiru achieng saule aliya madina zarina guzel hazel ivy edna mabel doreen ' +
  'glenda rhona morag eilidh paola lurdes conceição luciana patrícia beate gerda ' +
  'hannelore ingeborg gudrun anke heike katja antje tanja małgorzata halina bozena eszter ' +
  'zsuzsanna marketa hana pavla milada päivi paivi ritva sirkka helvi';

/** First names that are given almost only to men, lower case. Own list. */
export const MALE_NAMES =
  'james robert john michael david william richard joseph thomas charles christopher daniel matthew ' +
  'anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward ' +
  'jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin ' +
  'samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan ' +
  'henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger austin ' +
  'sean gerald carl harold arthur lawrence bryan billy bruce gabriel joe ' +
  'alan juan albert elijah wayne randy vincent mason roy ralph bobby russell bradley philip ' +
  'phillip eugene louis luis carlos jorge miguel antonio francisco manuel pedro rafael fernando ' +
  'alejandro diego javier sergio ricardo eduardo roberto mario alberto enrique raul raúl pablo ' +
  'andrés andres felipe gustavo hector héctor nuno rui santiago henrique joão joao ' +
  'josé paulo tiago bruno hugo vasco jair luiz donald barack joe bill hillary mitt mike tim ' +
  'ted marco jeb rand ben newt rudy chris bernie vladimir dmitry dmitri sergei sergey alexei alexey ' +
  'aleksandr alexander mikhail nikolai nikolay igor oleg boris viktor yuri yury andrei andrey anatoly ' +
  'konstantin pavel maxim ivan leonid fyodor arkady kirill roman ruslan ' +
  'volodymyr petro oleksandr oleksiy andriy dmytro mykola taras bohdan ' +
  'pieter hans peter klaus jürgen juergen wolfgang heinz günter gunter karl friedrich olaf ' +
  'helmut gerhard horst dieter stefan markus matthias tobias sebastian lars erik bjorn björn olof ' +
  'anders magnus nils sven per henrik mikael jens soren søren rasmus giuseppe giovanni matteo luca ' +
  'marco alessandro francesco paolo lorenzo stefano silvio romano emmanuel françois francois jacques ' +
  'pierre philippe nicolas laurent olivier antoine guillaume jean-luc jean-claude jean-pierre ' +
  'mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein husain omar umar ibrahim khalid ' +
  'abdullah abdul mahmoud mustafa yusuf youssef karim tariq bilal hamza salman faisal bashar recep ' +
  'mehmet emre narendra rahul amit rajesh sanjay vijay anil sunil ravi arun manoj suresh ramesh ' +
  'imran nawaz shehbaz hiroshi kenji takashi shinzo yoshihide fumio kenta daisuke satoshi akira ' +
  'wei jinping xiaoping zedong jong-un jong-il jae-in joko prabowo nelson thabo cyril jacob ' +
  'emeka chidi obinna segun muhammadu goodluck olusegun kwame uhuru william raila yoweri paul ' +
  'robert emmerson desmond liam oisin cian conor niall declan eoin fionn patrick seamus brendan ' +
  'oliver harry archie alfie charlie freddie theo leo finn ned price craig stuart graham nigel ' +
  'trevor clive barry geoffrey gareth rhys dafydd iain hamish angus malcolm duncan kenny jimmy johnny ' +
  'tommy danny bob rob tom jim dan steve greg jeff doug ken ron don ray fred phil rick todd brad ' +
  'chad derek travis dustin shane cody marcus terrence darren dean neil glenn marvin leonard ' +
  'clarence ernest howard stanley norman herbert oscar edwin clifford lloyd leroy reginald ' +
  'ousmane ousseini oumar mamadou amadou moussa seydou boubacar cheikh abdoulaye ibrahima ' +
  'souleymane issa modibo alassane lamine serigne kofi kwabena kwaku yaw kojo kwasi ebo ' +
  'ikenna uche chinedu tunde babatunde kunle musa sani aliyu kamau njoroge otieno ochieng ' +
  'kipchoge juma hamisi sipho themba mandla bongani thulani vusi lungelo tendai farai pekka ' +
  'juhani matti timo antti jukka heikki kari-pekka eero ilmo jari jarmo hannu markku mikko ' +
  'ville lauri teemu olli tapio esa reijo tor terje geir knut oystein einar sigurd harald ' +
  'leif trond arne bjarne halvor torbjorn gunnar bengt goran lennart ake ulf kjell ove ' +
  'jorgen niels mogens poul kurt piotr pawel krzysztof andrzej tomasz marek wojciech ' +
  'zbigniew jozef stanislaw vaclav jiri petr ondrej zdenek milos bogdan dragan zoran milan ' +
  'nenad slobodan branko mirko radovan ion gheorghe mircea radu laszlo istvan ferenc gabor ' +
  'zoltan janos jonas vytautas gintaras andris janis juris kaspars urmas priit taavi ' +
  'domingo rodrigo ramon efren leandro boyet arnel renato ernesto benigno ferdinand isidro ' +
  'fabrizio gianluca massimo maurizio claudio enzo remo urs reto ueli hansruedi jurg lukas ' +
  'moritz murat hakan kemal cem ahmet osman salah nasser fahad saud majid ziad walid jamal ' +
  'hamid reza mehdi hossein javad ashok prakash dinesh mukesh ganesh krishnan venkatesh ' +
  'subramanian minh duc tuan hung agus budi bambang slamet ming jian hao takeshi hideo ' +
  'masaru sung-min jae-hyun ' +
  'ola bjørn odd morten mikkel jørgen olav stig rolf otto jurgen uwe holger torsten andreas ' +
  'piet willem joost wim dirk janusz jaroslaw jiří václav istván lászló gábor zoltán hasan ' +
  'hüseyin huseyin khaled samir mahesh rohit jun yusuke sizwe kwesi mwangi bolat nurlan marat ' +
  'askar yerlan serik timur rustam alistair callum rory padraig álvaro alvaro ignacio ' +
  'rogério rogerio thiago vincenzo ivo mihai ionut costel nikos giorgos yannis dimitris ' +
  'kostas petros tane juha';
