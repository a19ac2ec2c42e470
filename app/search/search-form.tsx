import { kindsOf } from '@/lib/build/from-pages/search/page-kinds';
import { addresses } from '@/lib/site/addresses';
import { topics } from '@/lib/content/load';
import { siteSections } from '@/lib/content/site';
import { words } from '@/lib/content/words';

export interface Asked {
  q: string;
  kind: string;
  topic: string;
}

/** A plain form that asks /search; the page script answers it while the reader types. `answered` says that the page holds the answer. */
export function SearchForm({
  asked = { q: '', kind: '', topic: '' },
  answered = false,
}: {
  asked?: Asked;
  answered?: boolean;
}) {
  return (
    <form
      className="search-form"
      role="search"
      action={addresses.search}
      method="get"
      data-answered={answered || undefined}
    >
      <div className="search-line">
        <label className="visually-hidden" htmlFor="q">
          {words.say('search.label')}
        </label>
        <input
          className="search-input"
          id="q"
          type="search"
          name="q"
          defaultValue={asked.q}
          placeholder={words.say('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
        />
        <button className="button" type="submit">
          {words.say('page.search')}
        </button>
      </div>
      <div className="search-choices">
        <Choice
          name="kind"
          label={words.say('search.kind')}
          values={kindsOf(words, siteSections)}
          chosen={asked.kind}
        />
        <Choice
          name="topic"
          label={words.say('search.topic')}
          values={topics.map(({ title }) => title)}
          chosen={asked.topic}
        />
      </div>
    </form>
  );
}

function Choice({
  name,
  label,
  values,
  chosen,
}: {
  name: string;
  label: string;
  values: readonly string[];
  chosen: string;
}) {
  return (
    <label>
      {label}{' '}
      <select name={name} defaultValue={chosen}>
        <option value="">{words.say('search.all')}</option>
        {values.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}
