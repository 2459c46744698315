/** Enough for any page; a page that makes up names without end starts anew. */
const MOST_KEPT = 20_000;

/** What is said of a class or id, said at once when it comes again: the elements of a page share their names. */
export function remembered<Answer>(judge: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined) {
      answer = judge(name);
      if (answers.size >= MOST_KEPT) answers.clear();
      answers.set(name, answer);
    }
    return answer;
  };
}
