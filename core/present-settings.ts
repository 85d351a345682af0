/** What an answer leaves as it is, read from the server. */
import type { Answers } from "./answers.ts";
import type { Facts } from "./facts.ts";

/** Fills what is left as it is with what the server has now, so that review and problems speak of the real values. */
export function withPresentSettings(answers: Answers, facts: Facts): Answers {
  const { proxy, throttling, recoveryFolder } = facts;
  const left = (part: Answers["leave"][number]) => answers.leave.includes(part);
  return {
    ...answers,
    ...(left("proxy") && proxy ? { proxy: proxyAnswer(answers, proxy) } : {}),
    ...(left("throttling") && throttling ? { throttling: { ...answers.throttling, ...throttling } } : {}),
    ...(left("recoveryFolder") && recoveryFolder !== null ? { recoveryFolder } : {}),
  };
}

const proxyAnswer = (answers: Answers, proxy: NonNullable<Facts["proxy"]>): Answers["proxy"] =>
  proxy.use === "none" ? { ...answers.proxy, use: "none" } : { ...proxy, user: proxy.user ?? "" };
