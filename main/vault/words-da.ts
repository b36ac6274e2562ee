/**
 * Danish words for passphrases: short, common, easy to spell and to tell apart, no names.
 * Source: chosen for this project by its authors. Licence: Apache-2.0, like the rest of the repository.
 */
export const danishWords: readonly string[] = `
aften agurk alder alf alkove alm alpe altan amme ampel amsel anis ankel anker annonce ansigt antenne
apotek apparat appelsin april arena arkade arm artikel asfalt aske asters atlas atom avis avle avn bad
bade badeby bagage bage bager bagside bakke balance bald balkon ballon bambus banan bane bank banke bar
barber bark barn baron basar base basis bassin batteri bavian bede beg belg ben bensin berg besked besøg
beton bevis bid bide bidrag bil bille billede billet binde bio birk biskop bison bitter bjerg bjælde
bjælke bjørn blad blade bland blank bleg blik blind blink blitz blok blomme blomst blond bluse bly
blyant blæk blæse blød blå blåbær bod bog bold bolig bolle bolt bom bomuld bonde bor bord borg boulevard
bov brak brand brasen bred brev breve brik brille bringe brink bro brod broder brok bronze brug bruger
brun brus bruse bryde bryg brænde bræt brød brøk brøl brønd bud budding bue bugt buket bukke bule bund
bunke bur bus busk butik bygd byge bygge byld bytte bæger bæk bælg bælte bænk bær bære bæver bøf bøg
bøje bøjle bølge bøn bønne børn børste bøtte båd bånd båre bås camping celle cello cement centrum chance
chef chok cigar cirkel cirkus citat citron civil cykel cyklist dag dagbog daggry dagsorden dal dam dame
damp dans danse dansk dato datter debat decimal del dele delfin delta derby diamant dige digt dille
dimension dirigent disk diskant djærv dok domino dommer dompap donkraft dosis drage dragt dreje dreng
drev drik drikke dronning drop drue dryp drypsten dræn drøm drømme dråbe due duft dug duge dukke dun
dunk dusin dusk dyb dybde dyd dyne dynge dyr dyrke dæk dække dæmning dæmpe døgn dør dørk døs dåb dåd
dåse eddike ederfugl effekt egern egn ekko eksempel ekspert elefant elev elg elm emalje emne enebær eng
engel enhed enke enkel ensom epoke erfaring ert ertekrat esdragon esel eske espresso essens etage etape
etik etui evne fabel fabrik facade fad fadder fag fagot fakkel fakta fald falk familie fane fare farfar
farm fart farve fasan fase fast faste fatning favn feber fejl fejre felt ferie fest figen figur fil film
filt filter finde fine finger finke finér firben firma fisk fiske fjeld fjer fjerde fjern fjols fjord
flag flage flamme flane flaske flet flid flis flod flok flot flue flugt flyde flygel flytte flyve flyver
flæse fløde fløj fløjl fløjte flåde fod foder fold folder folie folk fond forbi forel form formel
forslag fortov forår fosfor foto fragt frakke fred fredag frihed frimærke frise frisk frist frisør
fritid fro front frost frugt fryd frygt fryse fræk frø frøken fugl fugt fuld fund fundament funktion
fyld fylde fyr fyrste fælde fælg fælles færge færre fæste føde føl følelse følge føre får gab gade
gaffel galop gamle gang garage gardin garn gartner garve gas gave gavl gear gebyr gelé gemme general
geni gepard gestus gevir giraf gitter give glad glans glas glat glemme glide glimt globus glæde glød
gnaver gnist god godnat gold golf gondol gorilla grad gram gran granat granit gratis grav grave greb
gren grib gribe gro grotte grov grube grund gruppe grus gryde gryn græde grænse græs græskar grød grøft
grøn grøntsag grå guide gul guld gulerod gulv gummi gyde gylden gyldig gynge gys gæld gær gærde gæs gæst
gødning gøg gøre gåde gård gås gåse hage hagl hal hale halm hals halv hammer hamp hamster handel handske
hane hangar hare harpe harve hat hav have havn havre hede hegn hejre held hele helg helle helm helt
hemmelig hermelin herre hest hik hilse hilsen himmel hind hindbær hinde historie hjelm hjem hjerne
hjerte hjort hjul hjælp hjælpe hjørne hof hofte hold holde honning hop hoppe hotel hov hoved hovsa hud
hue hul hule humle hummer humor hund hus huske hval hvede hveps hverdag hvid hvile hvirvel hviske hvisle
hvælv hyben hybrid hygge hyggelig hygiejne hyld hylde hymne hyrde hytte hæk hækle hæl hænge hær hæve høg
høj højde højre høne hør høre høst høvl høvling håb hånd håndbold hård idræt idé ild ildsted indgang
indhold insekt inspektør interesse invitere isbjørn isbod isterning jage jagt jakke januar jern jod
jolle jord jordbær jubel juble jul juli jungle juni jura juvel jæger jævn jævne kabel kabine kaffe kage
kaj kajak kaktus kald kalde kalender kalk kalv kam kamel kamera kamin kammer kamp kanal kande kanel
kanin kano kant kap kapel kapitel kappe kaptajn kar karaffel karamel karm karpe karrusel karse kartoffel
karton kasket kasse kast kastanje kaste kat katalog kaviar ked kegle kejser kende kerne kerte ketcher
kik kikkert kilde kile kilo kind kinin kiosk kiste kjole kjortel klam klang klap klappe klar klasse
klatre klaver klemme klid klima klinge klint klippe klit klo klods klog klokke kloster klov klub klud
klukke klynge klæbe klæde kløft kløver knage knald knap knast kniv kno knogle knold knop knude knurhår
knæ knæk kobber koge kogle kok kokos koks kold koldskål komet komfur kommode kompas kompot konge konkurs
konto kontor kontrakt konvolut kop kopi kor koral korn korps kort kost koste kotelet kraft krage kram
krat krav krave kreds kridt kringle kristal kro krog krokus krone krop krukke krum krus krybbe krydder
kryds krykke krystal kræve krøl krølle kube kugle kul kuld kulde kulisse kultur kundskab kunst kuppel
kur kurs kurv kusine kutter kvadrat kvalm kvark kvart kvarter kvik kvist kviste kvote kvæde kvæg kværn
kylling kysse kyst kæde kælder kælk kæmpe kænguru kæp kær kærlig kærne køb købe køje køkken køl køle køn
kør køre kørsel kåbe kål kåre labyrint lade ladning lag lage lagen lager lak lakrids laks lam lampe land
lang langsom lap larm lasso last lastbil lat latter laurbær lav lave lavendel lavine led leder leg lege
leje lejlighed lejr lektie lem leopard ler let leve levende lever liberal lid lide lift lige likør lilje
lille lim lime limousine lind linde line lineal linje linned linse liste liv livlig lod loft log logbog
lok lokal lom lomme loppe los lov love lud luft luge lugt luk lukke lun lund lunge lunte lup lur lus
luske lut lyd lygte lykke lyn lyng lys lyse lyske lyst lytte læbe læder læge lægge læk læn længde
længsel lære lærer lærke lærred læs læse læst løb løbe løft løfte løg løgn løn lørdag løs løse løsning
løv løve låg lån låne lår lås låse madras magasin magnet magt mahogni maj majs mak makron male maler
malm malt mandag mandat mandel manual march mark marmelade marmor marts maske maskine masse mast mat
match mave medalje medlem mejse mel melon menneske menu messing mester metal meter metode middag midnat
mikrofon mild mile minde mindre mine minus minut misteltæn mobil mod model moden mole molekyle morfar
morgen morgenmad mos mose moské motiv motor mudder muffe mug mulig mund munk munter mur murer mus museum
musik muskel musling myg myldre mynde mynte myre myrte mysterium mæle mælk mængde mærke mæsk møbel mød
møde møl mølle mønster mønt mør mørk mørke møtrik måge mål måle måne måned måtte nabo nakke narre nat
natur navle navn nederdel negl nej nemt neon nerve net nethinde niece nik nikkel nip nisse niveau noble
node nord norden notat note novelle november nul nummer nyhed nymåne nys nyse nytte nytår næb nælde næse
nævne nød nøgle nøjsom nåde nål oase objekt oboe odde offer oktav oktober oldemor olie oliven olm omelet
onkel onsdag opera opgave oplyse opskrift optimist orden ordre ordsprog organ orkan orkester orm ost
otium oval ovenlys ovn ozon padde pak pakke palet palme pande pandekage pap papegøje papir par paraply
park parti partner pas passe pasta pause pavillon peber pedal pejle pejs pels pen pendul penge pensel
perle perron person pige pigge pil pilgrim pille pilot pind pingvin pion pirat piske plade plads plage
plakat plan planet plante plaster plet plov pluk plukke plus plys plæne pløje poesi pol politi polka
polstre pomp ponton pony pop poppel porcelæn port portræt pose post postkort potte pragt praktik prale
presse prik primula prins prinsesse pris prisme problem produkt profil program proppe protest præmie
præst prøve pude puds pukkel pulje puls pulver pumpe pund pung punkt punktum pupil puslespil pust puste
pyjamas pynt pynte pyramide pæl pæn pæon pære pølse påfugl påske rab rabarber rad radar radio radise
raft rage rake raket ram ramme rampe rand rang ranke rap rapport rav ravn rede redskab regel regn
regnbue regne regnskab reje rejse reklame rekord ren rende rens rente reol rest ret retning revle revy
rib ribs ridder ride rig rige rim ring ringe ris risle rist riste robot rod roe rolig rolle roman
romantik rombe ror ros rose rosin rotte rovdyr rude ruder rug rulle rum rumle rund runde rune rust ryg
rygsæk rynke rype ryste rytme rytter række rækværk ræs ræv rød rødbede rødgran rødspætte røg røgel rør
røre røst råb råbe råd rådhus rådyr råge råstof saddel safran saft sag saga sagn saks sal salat salme
salon salt samba samle samler samtale sand sandal sandhed sang sans satellit sav save seddel segl sej
sejl sejle sejr sekund selje semikolon sende seng september serie servere service sid side sige signal
sigte sild silke silo simpel sind sirup situation siv sjal sjap sjov sjælden skab skade skak skakt skal
skald skare skarp skat skatte ske skema skib skiffer skift skifte skik skilling skilt skind skinke
skinne skive skjold skjorte skjul sko skole skolebog skorpe skorsten skov skovl skovsnegl skrald skrap
skred skrift skrige skrin skrive skrog skrue skrædder skrænt skrøne skrål skub skud skuffe skulder skum
skur skvulp sky skyde skygge skylle skynde skæbne skæg skæl skære skærm skøjte skøn skørt skål skåne
slag slagter slange slank slap slette sliber slik slikke slips slot slud slum slutte slynge slæb slæde
slægt sløjfe slør slå smag smage smal smed smelte smide smil smile smuk smut smykke smæk smør smøre små
snak snakke sne snegl snelle snerle snerpe snit sno snor snue snurre snæver snørebånd sofa sok sokkel
sol soldat solid solsikke solsort sommer sonde sopran sorg sortere spade spand spang spar spare spark
spejder spejl spejle spid spids spil spille spinat spinde spion spir spiral spire spise spisestue split
spor sport spot sprede spring springe sprog sprød spurv spyd spæk spænd spænding spætte spøg spørge spå
stab stabel stad stafet stald stamme stand standse stang start stat station statue stav stave sted stege
stel stemme stempel step stern stift stig stige stikke stil stilk stille sting stirre stiv stjerne stof
stok stol stole stolpe stolt stoppe stor stork storm stram strand streg strejf streng stribe strid strik
strikke striks strimle strop strud strækning strø strøg strøm strå stråle student studie stue stum stump
stund stykke styr styre styrke stær stærk stød støj større støv støvle stål succes suge sukke sukker
sult sum summe sump sund suppe sur surdej surfe sutte svaj svale svamp svane svar svare svend svensk
sveske sving svinge svær sværd svæve svømme syd syl sylte syltetøj symfoni syn synd synge syre system
sæbe sæd sædvane sæk sæl sælge sær særlig sæt sætte søde søfart søge søjle søle sølv søm sømand søn
søndag søster søvn såle såre tab tabel tablet tag tage tak takke tale talje tallerken tand tang tango
tank tanke tante tap tapet tapper tavle taxa teater tegl tegn tegne tekst telefon telt tema tempel
tennis teori terning terrasse test tid tidlig tiger time tin tinde ting tip tirsdag tjene tjære tjørn
toast tog told tolk tom tomat tone top torden torn torsdag torsk torv trafik trappe trekant trille trin
trist tro trold tromme trommel trone trop tropisk tropper trumf tryg tryk træ træde træffe træk træne
trøje trøst tråd tud tude tulipan tumle tunfisk tung tunge tunnel tur tvang tværs tyr tyre tyst tælle
tæmme tænde tænke tæppe tæt tøj tømmer tømrer tønde tøndebånd tør tøve tåge tåle tåre tårn udflugt
udgang udkig udsigt udtryk uge ugle ulv undre ung union univers urmager urskov urt uvejr vade vaffel
vafler vag vagt valg valmue valnød vals vand vandfald vandre vane vanilje vante vare varm varme vase
vask vaske vat ved vej vejr vejrhane veksle ven vende vene venlig vente verden vers vest viadukt vid
vide video vidne vidunder vifte vig vil vild vilje villa vin vind vinde vindue vinge vinkel vinter viol
violin virke vise visitkort viske vist vogn vogte vokal voks vokse vold volumen vove vrag vride vrimle
vrist vugge vulkan væg vægt vække vækst vælge vælte væne væng vær værdi være værft værk værksted væsen
væv væve våd våge vågen yde ydmyg ynde yngel yoga yppig zebra zink zone zoo æble ælling æra ærinde ærlig
ært æsel æske øde øje øjeblik økse ønske øre ørken ørn ørred øster østers øve øvelse øvre åben åbne
åbning ådal åger åkande ålegræs ånde åre årsag årstid
`
  .trim()
  .split(/\s+/);
