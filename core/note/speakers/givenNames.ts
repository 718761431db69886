/**
 * Given names from many countries, lower case. They tell a name from a title in capitals (`Dana Reed`, `Data Mesh`).
 * A name that is not here is still one where its form or its neighbours say so; names that are as often something else
 * in talks (Ruby, Julia, Jasmine, Chase, Summer) are left out.
 */
const names = `
aadil aarav aaron abby abdul abdullah abel abhi abhishek abigail abraham ada adam adan adeel adele aditi aditya adrian
adriana adrien aeron agnes agnieszka agustin ahmad ahmed aidan aiden aileen aisha aja ajay akash akbar akhil akira
aksel alain alan alana alba albert alberto alec alejandra alejandro aleksander aleksandr aleksandra alena alessandra
alessandro alessio alex alexa alexander alexandra alexandre alexandru alexei alexey alexis alfonso alfred ali alice
alicia alina alison alistair allan allen allie allison ally alma alok alvaro alyssa amanda amanpreet amar amber amelia
amelie amina amir amit amitabh amol amrita amy ana anand anastasia anders anderson andre andrea andreas andreea andrei
andrej andres andrew andrey andrii andrzej andy angel angela angelica angelina angelo angie angus anil anish anita
anja anjali anjana ankit ankita ankur ann anna annabel annalee anne annette annie ansel anthony antoine anton antonia
antonio antonis anu anuj anup anurag aparna april arash archana ari ariel arjen arjun arlene armin armon arnaud arne
arnold aron art arthur artur arturo arun arvind aryn asha ashish ashley ashok ashwin asif asim astrid asuka atif
atsushi aubrey audrey august aurelie aurelien austin ava avi avinash avner axel ayaka ayan ayesha ayse baptiste
barbara baris barney barry bart bartosz basil bastian beatrice beatriz becky belinda ben benedict benedikt benjamin
bernadette bernard bernd bernhard bernie bert bertrand bess beth bethany betsy betty beverly bharat bianca bilal bill
billy biren bjarne bjorn björn blair blake bo bob bobby bogdan bogdana bohan boris brad bradley brandon branko brenda
brendan brendon brent bret brett brian bridget brigitte britta brittany brock brooke bruce bruno bryan bryant bryce
bryn burak byron caeleigh caitlin caleb callum calvin cameron camila camille carina carl carla carlo carlos carmen
carol carolina caroline carolyn carrie carson carsten casey cassandra cassie catalin catarina caterina catherine cathy
catt cecilia cedric celeste celia celine cesar chad chaitanya chandler chandra chang chantal chantelle charity charles
charlie charlotte charly chelsea chen cheryl chetan chiara chidi chinedu chirag chloe chris christa christel
christiaan christian christiane christina christine christof christoph christophe christopher christos christy chuck
cian ciara cindy ciro claire clara clarence clark claude claudia claudio claus clayton clemens clement cliff clifford
clinton clive cody colby cole colin colleen collin connor conor conrad constantin constantinos coraline corey cori
corinna corinne cornelia cornelius cory costas courtney craig cristian cristiano cristina cristobal crystal curt
curtis cynthia cyril cyrille cyrus daisuke dale damian damien damir damon dan dana dane daniel daniela daniele
daniella danielle danilo danny dante daphne darin dario darius darko darrell darren daryl dave david davide dawid dawn
dean deanna deb debbie deborah debra declan deepa deepak deepika denis denise dennis denny denys derek derrick desmond
devin devon dhruv diana diane diego dieter dietmar dimitri dimitris dina dinesh dino dirk divya dmitri dmitrii dmitriy
dmitry doc dominic dominik dominika dominique don donal donald donna donovan dora doris dorota dorothy doug dougal
douglas drew dror duncan dustin dwayne dwight dylan dónal eamonn eben ebony eddie edgar edith edmund eduard eduardo
edward edwin eelco efe efrat egor eike eileen ekaterina elaine elan eleanor elena eleni eli elia elias elijah elin
eline elisa elisabeth elise eliza elizabeth elke ella ellen elliot elliott elodie eloise elsa elvira emanuel emanuele
emil emile emilia emilie emilio emily emma emmanuel emmanuelle emre enrico enrique eoin eran erez eric erica erich
erik erika eriko erin ernest ernesto ernst erwan erwin esko esteban estelle esther ethan etienne eugene eugenia eva
evan evangelina eve evelyn evgenia evgeny ewa ezra fabian fabien fabio fabrice fabrizio fadi fahad farah farhan fatema
fatih fatima fatma federica federico felicia felicity felipe felix femi ferdinand fernanda fernando filip filipe
filippo finn fiona flavio fleur floor florence florian flávio fran frances francesca francesco francis francisco
franck franco francois frank frankie franz françois fraser fred freddie frederic frederick frederik fredrik freya
frida fritz frédéric gabe gabor gabriel gabriela gabriele gabriella gabrielle gael gaetano gagandeep gail galina
ganesh gareth garrett garry gary gaurav gautam gavin gayle geert gemma gene geoff geoffrey georg george georgia
georgina georgios gerald geraldine gerard gerardo gerhard german gert gertrude gianluca gil gilbert gilles gina gino
giorgio giorgos giovanna giovanni girish gisela gita giulia giulio giuseppe glen glenda glenn glyph gonzalo gopal
goran gordon gosia grace graciela graeme graham grant greg gregg gregor gregory greta gretchen grzegorz guido
guilherme guillaume guillermo gunnar gunther gus gustav gustavo guy gwen gwendolyn gábor günter haben hadi hadley haim
hakan haley hamid hamish hamza han hana hanna hannah hannes hans harald hari haris harish harjinder harold harriet
harrison harry harsh harsha harshit haruka haruki harvey hasan hassan hazel heath heather hector heidi heike heiko
heiner heinrich heinz helen helena helene helga helmut hemant hendrik henk henning henri henrik henrique henry herbert
herman hermann hideki hieu hilary hilda hillary himanshu hiro hiroki hiroshi hiroya hiroyuki holger holly homer hong
hongli horst howard hubert hugh hugo hui humberto hung huw hynek ian ibrahim ida idan ignacio ignasi igor ilan ilaria
ildikó ilia ilja ilse ilya imani imran ines ingo ingrid inma ioana ioannis ira irena irene irina iris irma irving
isaac isabel isabela isabella isabelle isaiah ishaan ismael ismail itamar ivan ivana ivar ivo ivy iwona izabela jaap
jace jack jackie jackson jacky jaco jacob jacqueline jacques jada jaime jake jakob jakub jamal james jamie jan jana
jane janelle janet janice janine janis janjaap jann janna janos jared jarek jaroslav jasmin jason jasper javed javier
jay jaya jayden jayesh jayne jean jeanette jeanne jeannie jed jeff jefferson jeffery jeffrey jelena jen jenn jenna
jennie jennifer jenny jens jeremiah jeremy jerome jerry jess jesse jessica jessie jesus jignesh jill jillian jim
jimena jimmy jin jing jitendra jo joachim joan joana joann joanna joanne joao joaquin jocelyn jochen jodi jodie jody
joe joel joelle joep joerg joey johan johanna johannes john johnathan johnny johnson jon jonah jonas jonatan jonathan
joni jonny joost joran jordan jordi jordyn jorge jorgen jorn jose josef joseph josephine josh joshua josiah josie
josue josé jovana joy joyce jozef joão joël juan juanita judith judy juha jukka jules julian juliana juliane julie
julien juliet julieta juliette julio julius juliá jun junichi junji juraj jurgen jussi justin justine justyna jutta
jérôme jörg jürgen kai kaitlin kaitlyn kalle kamal kamil kamran kara karan karel karen kari karim karin karina karl
karla karolina karsten karthik karynn kasia kasper kat katarina kate katelyn katerina katharina katherine kathleen
kathryn kathy katia katie katja katrin katrina katsuhiro katy katya kaushik kavita kay kayla kaylee kazuho kazuki keir
keith kelly kelsey kelvin ken kendall kendra kenichi kenji kenneth kenny kent kenta kerri kerry kerstin ketan kevin
khaled khalid kim kimberly kinga kiran kirill kirk kirsten kirstie kirsty kishore klaas klaus koen kofi koichi konrad
konstantin konstantina konstantinos koushik kris krishna krishnan kristen kristian kristiina kristin kristina kristine
kristof kristoffer kristy kristyna krzysztof kumar kunal kurt kwame kyle kylie kyra kévin lacey lachlan laetitia laila
lainey lakshmi lalit lana lance lara larissa larry lars laszlo laura lauren laurence laurent laurie lawrence lea leah
leandro lee leena leif leigh leila lejla lena lenka lennart leo leon leona leonard leonardo leonid leonie leonor
leopold leroy lesley leslie leticia lev levi lewis lia liam liana libby lidia lien lili lilia lilian liliana lilit
lillian lily lin lina linda lindsay lindsey linh linnea linus lionel lior lisa lise lisette liz liza lizzie lizzy
ljubica lloyd lois lola loren lorena lorenz lorenzo loretta lori lorna lorraine lotte lou louis louisa louise luc luca
lucas lucia lucian luciana luciano lucie lucien lucile lucinda lucy ludovic ludwig luigi luis luisa lukas lukasz luke
luna luz lydia lyle lynda lynette lynn lynne lászló maarten mabel maciej mackenzie maddie maddy madeleine madeline
madhav madhu madison mads magda magdalena maggie magnus mahesh mahmoud maik maike maja makoto malcolm malik malin
mallory malte mandy manish manjula manoj manon manu manuel manuela mar mara marc marcel marcela marcella marcello
marcelo marcin marco marcos marcus marek margaret margarita margaux margot margrit marguerite mari maria mariam
mariana marianne mariano marie marieke mariela marijke marika marilyn marina marine mario marion marisa marissa marit
marius mariusz mariya marjan marjolein mark markku marko markus marla marlene marlon marta marten martha martijn
martin martina martine martyn marvin mary maryam maryann maryvon masahiro masaki masataka masato masatoshi mason
massimo mat mateo mateusz mathew mathias mathieu mathilde mathis matias matilda matt matteo matthew matthias matthieu
mattias mattie matus matz maud maura maureen maurice mauricio maurizio mauro max maxence maxim maxime maximilian
maximiliano maxine maya mayank mayra mayumi mehdi mehmet mehul mei meike mel melanie melinda melissa melody mercedes
meredith merete merve meryem mia mica micah michael michaela michal michał michel michela michele michelle miguel
mihai mikael mikaela mikalai mike mikhail miki mikko mila milan milena miles milica milind milo milos milton min mina
mingyu minh mira miranda mirela miriam mirjam mirka miro miroslav misaki misha mitch mitchell moaan mohamed mohammad
mohammed mohan mohit moira molly mona monica monika monique montana montserrat morgan moritz morten moses mostafa
mu-fan muhammad mukesh murat muriel murray mustafa myles myriam nabil nadia nadine nadja nagesh naila nailisa nancy
naomi narendra nasir nasser nat natalia natalie natasha nate nathalie nathan nathaniel navin nayan neal ned neha neil
nell nelly nelson nenad neta nia niall nic nicholas nicki nicklas nico nicola nicolai nicolas nicole nicoleta niels
nigel nik nika nikhil niki nikita nikki nikko niklas niko nikola nikolai nikolaj nikolas nikolaus nikolay nikos nils
nina ninh nino nir niraj nirav nisha nishant nitesh nithin nitin noa noah noam noel noelle noemi nora norbert noriko
norm norma norman nour noémie nuno nuria octavia octavian odile ofir okura ola olaf olav ole oleg oleksandr oleksii
olena olga oliver olivia olivier ollie omar omer omkar omri ondrej ondřej onur oran oren oriol orit orla orlando
orsolya oscar oskar osman osvaldo otto owein owen pablo paige palak pam pamela paola paolo parker parth pascal pascale
pat patric patrice patricia patricio patrick patrik patrycja patryk patty paul paula paulina pauline paulo pavel pavlo
pavol pawel paweł payal pedro peggy penelope penny per percy perrin perry petar pete peter petr petra petri petros
petter phil philip philipp philippa philippe phillip phoebe phyllis pia pier pierre piers pieter pieterjan pim pinar
piotr polly pooja prabhu pradeep prakash pramod pranav prasad prasanna prashant prateek pratik praveen preeti prem
preston pritesh priti priya priyanka przemek przemyslaw puneet purva pádraig quentin quincy quinn rabea rachael rachel
rachid radek radhika radina radoslaw radu rafael rafal rafał raghav raghu rahul rainer raj raja rajan rajat rajeev
rajendra rajesh rajiv raju rakesh ralf ralph ram rama raman ramesh rami ramiro ramon ramona ramya rana randal randall
randi randy ranjit raphael raphaël rashid rashmi rasmus raul raveena ravi ravindra ray raymond razvan raúl rebeca
rebecca rebekah reggie regina reid reiner reinhard reinier reinout rekha remco remi remy renata renate renato rene
renee rené renée reto reuben reuven rex reza rhea rhiannon rhonda rhys ria riad ricardo riccardo rich richa richard
richie rick rickard ricky rik rika rikke riley rimma rina rishabh rishi rita ritesh ritu rob robb robbert robbie robby
robert roberta roberto robin robyn rocio rocky rod roderick rodney rodolfo rodrigo roel roeland roger rogerio rohan
rohini rohit roland rolando rolf romain roman romina romuald romy ron ronald ronan ronja ronnie ronny rory rosa
rosalind rosalyn rosanna rosario rosemary rosie rosina ross rowan roxana roxanne roy ruben rubén rudi rudolf rudy rui
rupert russ russell rustam rusty ruth ryan ryann ryo ryosuke ryota rémi saad sabina sabine sabrina sachin sadie said
saif sakura sal sally salman salvador salvatore sam samaneh samantha samara sameer sami samir sammy samson samuel sana
sandeep sander sandi sandip sandra sandrine sandro sandy sangeeta sanja sanjay sanjeev santhosh santiago santosh
sanyam sara sarah sarai saron sarthak sascha sasha saskia satish satoshi satya saul saurabh savannah scott seamus sean
sebastiaan sebastian sebastien selena selim selina selma seong serena serge sergei sergey sergi sergio serhii seth
severin severine seán shahid shai shaikh shalini shane shani shannon shanti sharon shashank shashi shaun shauna shawn
shay shayne sheila shelby sheldon shelley shelly sheri sheridan sherif sherry shifra shigeru shilpa shin shinichi
shira shirin shirley shiv shivam shlomi shreya shriram shruti shubham shunsuke shweta shyam sid siddharth sidney
sidsel siegfried sigrid silke silvana silvia silvio simeon simon simona simone sina sinan sinead siobhan sisi siva
sivan smita sneha sofia sofie sofía solomon solène sonia sonja sonya soo sophia sophie soren soumya souvik spencer
sridhar srikanth srini srinivas sriram stacey stacy stan stanislav stanko stanley stefan stefania stefanie stefano
steffen steffi stella sten stephan stephane stephanie stephen sterling stev steve steven stew stewart stijn stina stu
stuart stéphane subbu sudheer sudhir sue sujata sujay sukanya sukhdeep suman sumeet sumit sundar sunil sunita suraj
suresh surya susan susana susanna susanne sushant susi suzan suzanna suzanne suzie suzy svein sven svenja sveta
svetlana swapnil swati sweta sylvain sylvester sylvia sylvie syrus szabolcs szymon sébastien sören tabea tabitha tad
tadas tadeusz takahiro takashi takeshi takuya tal talia talysson tamar tamara tamas tamsin tamás tania tanja tanmay
tanner tanya tara tarek tariq tarun tasha tatiana tatjana tatsuya taylor tedd teemu tejas temi tennessee teppo terence
teresa teri terra terrence terri terry tess tessa thad thaddeus thea theo theodora theodore theresa therese thibaud
thibault thierry thijs thilo thomas thomi thor thorben thorsten thuymy tiago tibor tiffany tilman tim timo timothy
timur tina tobi tobias tobin toby todd todor tom tomas tomasz tomaž tomek tommaso tommy tomoko tomoya tomás tone toni
tonia tony tonya tor tord torsten tove tracey traci tracy travis trent trevor trey tricia trina tristan troels troy
trudy tudor tuomas tushar ty tyler tyrone tyson uchio udo ulf uli ulla ulrich ulrik ulrike uma umar umesh urs ursula
urszula usha usman uta ute uwe vadim vaibhav val valentin valentina valentyn valeria valerie valerio vanessa vasil
vasilis vasily veena velma venkat venkata venkatesh vera verena verity vernon veronica veronika veronique vic vicki
vickie vicky victor victoria vidya vijay vikas vikram viktor viktoria vilma vinay vince vincent vincenzo vineet
vinicius vinod viola violet violeta viorica vipul virginia virginie visar vishal vishnu vitaly vito vittorio vivek
vivian viviana vivien vivienne vlad vladimir volker volodymyr véronique waldemar walid walter walther wanda ward
warren wasim wayne wei wendy wenzel werner weronika wesley whitney wiebke wieland wil wilfred wilhelm willa willem
william willie willy wilma wilson winston wojciech wolf wolfgang wouter xander xavi xavier ximena yael yair yan yana
yann yannick yannis yara yaron yash yashar yasin yasmin yasmine yasser yasuhiro yehuda yen yeon yevgeny yi yiannis
ying yinlin yogesh yoko yolanda yonatan yong yoram yosef yoshiko youssef yuan yudai yui yuichi yuichiro yuji yuka yuki
yukihiro yuko yulia yuliya yun yuri yuriy yusuf yusuke yuta yuval yves yvette yvonne zac zach zachary zack zahra zak
zane zara zbigniew zdenek zeev zeina zeljko zena zeynep zhang zhen zina ziv zoe zofia zoltan zoltán zoë zsolt zuzana
łukasz
`;

/** Whether a word, in any case, is a given name. */
export function isGivenName(word: string): boolean {
  return given.has(word.toLowerCase());
}

const given: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
