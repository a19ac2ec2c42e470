import { siteSchema } from '@/lib/content/site-schema';
import { editorSchema } from './editor-schema';
import type { SiteCode, SiteFacts } from './facts';
import { publishWorkflow } from './publish-workflow';

/** The script that builds a content folder; it names the code and its version, in one place for every host. */
export const BUILD_SCRIPT = 'build.sh';

/** What a repository of content needs besides documents: path → text. */
export function repositoryFiles({ name }: Pick<SiteFacts, 'name'>, code: SiteCode): [path: string, text: string][] {
  return [
    ['README.md', readme(name)],
    ['AGENTS.md', AGENTS],
    [BUILD_SCRIPT, buildScript(code)],
    ['.gitignore', IGNORED],
    ['.vscode/settings.json', `${JSON.stringify(editorSettings(), undefined, 2)}\n`],
    ['.github/workflows/publish.yml', publishWorkflow],
  ];
}

const readme = (name: string) => `# The site of ${name}

Everything the site says; the code that builds it is another repository, named with its version in \`${BUILD_SCRIPT}\`.

| file | what |
|---|---|
| \`profile.mdx\` | who: name, contacts, links, the words on the home page |
| \`cv/\` | the CV: its sections in \`cv/cv.mdx\`, and one file an entry |
| \`publications.bib\` | publications, in BibTeX; \`npm run new -- work <DOI>\` begins it, \`npm run sync\` finds them by your ORCID iD |
| \`topics/\`, \`posts/\`, \`projects/\`, \`talks/\` | research topics, write-ups, projects, talks; each appears with its first file |
| \`images/\`, \`data/\`, \`files/\` | pictures, numbers behind charts, files to be fetched |

\`sh ${BUILD_SCRIPT}\` builds the site into \`.code/.site/static\`, ready for any host of plain files. It needs git and Node 20.19 or newer. To write
with the page beside the text, in the folder of the code (\`.code\`, once built):

\`\`\`sh
CONTENT_DIR=.. npm run dev                          # http://localhost:3000, and every mistake with its place
CONTENT_DIR=.. npm run new -- post "A title"        # a write-up with every field explained
CONTENT_DIR=.. npm run check                        # all that is wrong, with file and line
\`\`\`

**Online.** On GitHub: Settings, Pages, Source "GitHub Actions"; every push to \`main\` is then published by
\`.github/workflows/publish.yml\`. On Netlify or Cloudflare Pages: build command \`sh ${BUILD_SCRIPT}\`, folder \`.code/.site/static\`, and the
address of the site as the variable \`SITE_URL\`.

**A newer version of the code** is another tag or commit in \`${BUILD_SCRIPT}\`. \`npm run check\` says what of the content it reads otherwise, with the mend;
\`CONTENT_DIR=.. npm run upgrade\` in the folder of the code brings the content to a new schema, or leaves it as it was, and has
\`.schema/\` know the new fields.

**Editors.** \`.schema/\` describes the fields between the lines of \`---\`. Editors whose YAML support reads front matter complete and check them by
it; \`npm run check\` says the same everywhere.
`;

const AGENTS = `# For whoever edits this repository with a program

- This is content, not code: MDX (Markdown with a few tags), BibTeX, CSV. Write nothing that the owner did not say: no invented paper, talk, date or number.
- The fields of each kind of document are in \`.schema/*.json\`. An unknown field is an error.
- File names are addresses: lower case, digits, hyphens. A page that moves leaves a line under \`redirects\` in \`profile.mdx\`.
- Keep the owner's bytes: edit the lines that the task is about, and do not set whole files anew.
- After each edit: \`CONTENT_DIR=<this folder> npm run check\` in the folder of the code (\`.code\`, made by \`${BUILD_SCRIPT}\`). It ends with 0 when
  nothing is wrong; every line says file, line, what is wrong and how to mend it. \`-- --json\` gives the same as JSON.
- \`content/README.md\` in the folder of the code shows all that a text may hold.
- Do not edit \`.schema/\` or \`.code/\`: they are made, by \`npm run upgrade\` and by \`${BUILD_SCRIPT}\`.
`;

const IGNORED = `# The code, fetched by ${BUILD_SCRIPT}.
.code/
# What files were before npm run sync edited them.
.backups/
.DS_Store
`;

/** Which documents have which schema, for editors with the YAML language server. */
function editorSettings() {
  const schemas = siteSchema.map((type) => [`./${editorSchema(type)}`, type.filePathPattern]);
  return { 'yaml.schemas': Object.fromEntries(schemas) };
}

const buildScript = ({ repository, version }: SiteCode) => `#!/bin/sh
# Builds this site with a version of the code, for a host of plain files: .code/.site/static.
# To upgrade is to change VERSION.
set -eu

# The repository of the code, as git clones it.
CODE="\${CODE:-${repository ?? ''}}"
# Its version: a tag, or a commit.
VERSION="${version}"

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
code="$here/.code"
if [ -z "$CODE" ]; then
  echo "build.sh: name the repository of the code in the line CODE=, as https://github.com/owner/academic-site" >&2
  exit 2
fi
mkdir -p "$code"
cd "$code"
if [ ! -f .installed ] || [ "$(cat .installed)" != "$VERSION" ]; then
  git -c init.defaultBranch=code init --quiet
  git fetch --quiet --depth 1 "$CODE" "$VERSION"
  git checkout --quiet --detach FETCH_HEAD
  npm ci --no-audit --no-fund
  echo "$VERSION" > .installed
fi
CONTENT_DIR="$here" npm run build -- --static
`;
