/** What words in quotation marks look like: something that was said, the title of something, or a mere term or code. */
export type QuoteLooks = 'sentence' | 'title' | 'term';

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const code = /(?:^|\s)--?[a-z]|->|=>|[{}<>=|\\]|\(\)|:\/\/|\/\w+\/|\w\(\S*\)/u;
const command =
  /^(?:sudo|docker|podman|kubectl|helm|git|npm|npx|yarn|pip|brew|apt(?:-get)?|curl|wget|make|cargo|rustup|bundle|rails|rake|python3?|node|ssh|terraform|ansible(?:-\w+)?|aws|gcloud|az|mvn|gradle|go|cd|ls|cat|echo|export)\s+[a-z-]/u;
const verb =
  /(?:n['’]t|['’](?:s|re|ll|ve|m|d))\b|\b(?:is|are|was|were|be|been|am|do|does|did|have|has|had|will|would|can|could|should|shall|may|might|must|cannot|gets?|makes?|wants?|needs?|takes?|gives?|goes|comes?|means?|keeps?|helps?|works?|knows?|thinks?|says?|said|loves?|hates?|likes?|eats?|wins?|kills?|breaks?|builds?|becomes?|starts?|stops?|happens?|matters?|lives?|dies?|sucks?|hurts?|let|lets|use|uses|trust|ask|never|always)\b/iu;
const scriptsWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** `You should have X feature`. */
const template = /(?:^|\s)[XYZ](?=[\s,.]|$)/u;
/** `no class should throw exceptions`: a rule, as an example of rules. */
const rule = /^(?:no|all|every|each)\s.*\b(?:should|must|may|can)\b/u;
/** What is said to a machine. */
const request =
  /^(?:remind|show|tell|give|play|call|find|open|click|press|type|enter|select|search|summari[sz]e|translate|generate|create|draft|write|explain|would like|i(?:['’]d| would) like)\b/iu;

/** Fewest words of a sentence, of one without a word that we know for a verb, and of a question. */
const fewestWords = 5;
const fewestWithoutVerb = 7;
const fewestInQuestion = 8;
/** Fewest words of what begins like a request. */
const fewestInRequest = 10;

/** Judges words that stand in quotation marks, with nobody to say that they are a quote. */
export function quoteLooks(text: string): QuoteLooks {
  if (scriptsWithoutSpaces.test(text)) return text.length >= 8 ? 'sentence' : 'term';
  const words = text.match(word) ?? [];
  if (code.test(text) || command.test(text) || /["“”]/.test(text)) return 'term';
  if (isTitle(text, words)) return 'title';
  if (words.length < fewestWords) return 'term';
  if (text.endsWith('?')) return words.length >= fewestInQuestion ? 'sentence' : 'term';
  if (/^(?:how|why)\b/i.test(text)) return 'title';
  if (template.test(text) || rule.test(text) || (words.length < fewestInRequest && request.test(text)))
    return 'term';
  return words.length >= fewestWithoutVerb || verb.test(text) || /[.!…]$/.test(text) ? 'sentence' : 'term';
}

/** Most words that are not among the smallest begin with a capital, and it does not end like a sentence. */
function isTitle(text: string, words: readonly string[]): boolean {
  if (words.length < 3 || /[.!…]["”»]?$/.test(text)) return false;
  const long = words.slice(1).filter((one) => one.length >= 4 && /\p{L}/u.test(one));
  const capitals = long.filter((one) => /^\p{Lu}/u.test(one)).length;
  return capitals >= 2 && capitals * 5 >= long.length * 3;
}
