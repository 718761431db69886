/** Words of titles, headings and organisations that are hardly ever part of a person's name, lower case. */
const words = `
a about abstract academy accelerating accelerator access accessibility accessible according achieve achieving action
actions activity adding address advanced adventure adventures aerospike affairs after again against agency agenda
agent agentic agents agile ai airbnb airlines algorithm algorithms all alliance alternatives always amazon america
american among an analysis analytics and android angular animation announcement announcements another ansible answers
anti api apis app appendix apple application applications approach approaches apps architect architecting architecture
architectures arduino are around article as asset assets associates association async at attendees attention audience
audio audit australia authentication authorization automated automating automation autonomous autoscaling available
award awards aws azure back backend background bad bank banking bare basic basics be beating because become becoming
before beginner beginners behavior being benefits best better between beyond big bingo bio biography biology bits
blockchain blocks blog board book books boot boring bot both bots break breakfast breaking bridging brief bring
bringing browser browsers budget bug bugs build building builds built business but by bye byte c cache caching camera
can cannot capacity capital care career careers case cases caveats center central centre ceremony challenge challenges
change changelog changes changing channels chaos chapter checklist chemistry chrome city classroom cleanup cli client
clojure closing cloud cluster clusters cncf co cobol code codebase coding coffee collaboration collaborative
collection college command comments committee commons communication communities community companies company comparison
compiler complete complex complexity component components computer computers computing concept concepts concerns
conclusion conclusions concurrency conference configuration cons consensus considerations consulting container
containerise containerize containers content contents continuous contributing control cookies coordination core corp
corporate corporation cosmos cost costs council county course cpp cpu create creating creative credits crisis critical
cross crud css culture current custom customer customers cyber cybersecurity daily dashboards data database databases
dataset datasets day days de dead deadline debian debug debugging decision decisions deep deepdive defense delivery
demo demos demystified department deploy deploying deployment deployments design designers designing designs details
detection developer developers developing development device devices devops devoxx devsecops dialog did difference
different digital dinner director disability discovery discussion distributed django djangocon dns do docker document
documentation documents does doing domain don't dont dos down download driven driving drupal dynamic each early easy
ecosystem edge editor education effective efficient elastic elasticsearch electronic electronics elements elixir elm
else embedded emergency emerging enable enabling encryption end end-to-end engine engineer engineering engineers
enhancing ensemble enterprise entertainment entities entry environment environments envoy erlang error errors
essential essentials ethics etl evaluation event events every everyone everything everywhere evolution evolving
example examples execution expectations experience experiences experiment experiments expert explained exploring
extension extensions facebook facilitating fail failure failures fake faq fast faster favorite favorites favourite
favourites fear feature features federal feedback feel few field fields file files final finance financial find
finding finops firefox firewall first fix fixing flag flow focus for force form formal format forms fortran fosdem
foundation foundations framework frameworks free friday from front frontend full full-stack fun function functional
functions fundamentals future game games gateway gcc general generation generative generator get getting git github
gitops global gmbh go go's goal goals going goldman good google gophercon government gpt gpu gpus grafana graph
graphql graphs great group groups grow growing growth guide guidelines hack hacking hacks hadoop hands has haskell hat
have health hello helm help here hewlett hidden high highlights history holdings home host hot how html http hub human
humans hybrid i ibm idea ideas identity if image images impact implementation implementing important impression
impressions improve improvements improving in inc index industries industry infrastructure initiative innovation
innovations inside insights inspection install institute instrumentation insurance integration intel intelligence
intelligent interaction interactive interesting interface interfaces international internet interoperability interview
into intro introducing introduction investments ios ip is issues istio it its java java's javascript jenkins job jobs
joining joomla journal journey jsconf just jvm kafka keep key keynote keynotes know knowledge kotlin kubecon
kubernetes lab labs lambda language languages large late latency latest law layer layers lead leader leaders
leadership leading lean learn learned learning learnings legacy less lesson lessons let let's letting level levels
leverage leveraging librarians libraries library license lies life lifecycle light lightning like limit limitations
limits line link linked linkedin links linux lisp list live living llc llm llms llvm load local location log logging
logic long look looking loop lost love low ltd lunch mac machine machines made magazine magento mail make making
manage managed management managing many map mapping market marketing master mastering math maths matter matters me
means measure mechanism mechanisms media meet meeting memory mental mesh message messages meta metadata method
methodologies methods metric metrics micro microservice microservices microsoft mind minds mindset minecraft ministry
misc miscellaneous mission ml mlops mobile model modeling modelling models modern module modules monday mongodb
monitoring monolith more morgan-stanley most motivation motors move moving multi multiple music must mvc my mysql myth
myths national native natural navigating need needs neo4j net netflix network networking networks neural never new
news next nginx nlp no node none nosql not notes nothing now nuggets numbers nvidia object objects observability
observations oculus of off office often old on one online only open open-source opening openshift openstack operating
operation operations opportunities ops optimization optimizing option options or oracle orchestration organisation
organisations organisers organization organizations organizers original orm oscon other our out over overall overview
own pack package packages packaging packard page pages panel panelists paper papers parallel parrot parser parsing
part participants partners parts party past path pattern patterns people perception performance perl persistent
personal perspective perspectives philosophy php physics pi pieces pipeline pipelines pitfalls place plan planning
platform platforms play plugin plugins policies policy politics portal post postgres postgresql power powered
practical practice practices predictions prelude preserving press principles print privacy problem problems process
processes processing product production productive productivity products profiling program programming programs
progress progressive project projects prolog prometheus promise promises proof pros protecting protocol protocols
prototype provider public publishing purpose putting pycon python python's pytorch q q&a quality quantum query
questions queue queues quick quote quotes raffle rag rails railsconf random rapid raspberry rating react readiness
reading readme ready real real-time reality really recap recipes recommendations recovery red redis redux refactoring
reference references registration registry related relational release releases reliability reliable remarks remote
report reports repository requirements research resilience resilient resource resources responsible rest retro
retrospective retrospectives reuse review reviews revisited revolution right risk risks road roadmap robot robotics
robots role roles room router routing ruby's rubyconf rule rules run running runtime rust rustconf sachs safari safe
safely safety salesforce samples samsung sandbox sap saturday scala scalability scalable scale scaling schedule
scheduling schema schemas school science sciences scientific scope script scripts search secret secrets secure
securing security self semantic series server serverless servers service services session sessions set setting setup
several shared sharing shift shipping shopify short should signed simple simplicity simulation site sites skills slack
slides slow small smart so social society software solr solution solutions solving some something sound source sources
space spark speakers spec special specification spectrum speech speed sponsors spotify spotlight sprint sql ssl stack
stacks stage stages standard standards start started starting startup startups state statement states static
statistics status steps still storage store stories story strangeloop strategies strategy stream streaming streams
strong structure structured students studies studio studios study stuff style success successful summary summit sunday
super support supporting survey sustainable swarm swift synergy syntax system systems table tables tags take takeaway
takeaways taking tales talk talks tasks taxonomy tbd tcp teach teaching team teams tech technical technique techniques
technologies technology template templates terminal terms terraform test testing tests text than that the their them
theme themes then theory there these they thing things think thinking this those thoughts thoughtworks thread threads
threat threats three thriving through thursday tidbits tier time timeline times tips title tl;dr tldr tls to toc today
todo together token tokens too tool toolchain tooling tools top topic topics tour toward towards trace tracing track
tracking traffic training transaction transactions transform transformation transformations transforming transition
translation treasure trend trends tricks trouble truth try tuesday turning tutorial tutorials twitter two type types
typescript uber ubuntu udp ui ultimate un uncertainty under understanding unit universal universe university unplugged
untitled up update updates upgrade upgrades upgrading us usability usage use user users using ux validation value
values vector vendor vendors ventures venue verdict version versions via vibe video view views village virtual
virtualization vision visual visualization voice vs wait walkthrough wasm watch way ways we weak web webassembly
website websites wednesday week welcome well what when where which while who why wild window windows with within
without word wordpress words work worker workers workflow workflows working works workshop workshops world worlds
wrap-up wrapup writing wrong yes yet you your youtube zero
`;

/** Whether a word, in any case, belongs to titles rather than to names. */
export function isTitleWord(word: string): boolean {
  return common.has(word.toLowerCase());
}

const common: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
