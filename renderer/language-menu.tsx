/** English or German, in the foot of the rail: quiet, and to be found by whoever reads only one of them. */
import { LocalLanguage20Regular } from "@fluentui/react-icons";
import { frame } from "../core/text/frame.ts";
import { isLanguage, isPseudo, LANGUAGE_NAMES } from "../core/text/language.ts";
import { switchLanguage } from "./language.ts";
import { useSetup } from "./setup.ts";
import { useLanguage } from "./use-language.ts";

export function LanguageMenu() {
  const setup = useSetup();
  const language = useLanguage();
  return (
    <label className="tool language">
      <LocalLanguage20Regular aria-hidden />
      <select
        data-language
        aria-label={frame.language}
        value={language}
        onChange={({ target }) => isLanguage(target.value) && void switchLanguage(setup, target.value)}
      >
        {Object.entries(LANGUAGE_NAMES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
        {isPseudo(language) && <option value={language}>{language}</option>}
      </select>
    </label>
  );
}
