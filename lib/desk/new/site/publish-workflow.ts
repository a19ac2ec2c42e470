/** Publishes a content folder on GitHub Pages. The version of the code stands in build.sh alone. */
export const publishWorkflow = `# Builds the site and publishes it on GitHub Pages. Under Settings, Pages, the source must be "GitHub Actions".
name: publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      # Where the site will stand: "https://user.github.io/site", or the domain of one's own.
      - id: pages
        uses: actions/configure-pages@v5
      - run: sh build.sh
        env:
          SITE_URL: \${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@v5
        with:
          path: .code/.site/static
          # .well-known/security.txt begins with a dot.
          include-hidden-files: true
      - id: deployment
        uses: actions/deploy-pages@v4
`;
