/**
 * The `.htaccess` of a tree for a host of plain files: Apache by itself looks for a file or a folder of the very name. Nothing in it needs more
 * than what Apache lets the pages of a user say (`AllowOverride FileInfo Indexes`).
 */
export const apacheSettings = (
  basePath: string,
): string => `# The page of /cv is cv.html, also where there is a folder cv.
DirectorySlash Off
ErrorDocument 404 ${basePath}/404.html
AddCharset utf-8 .bib .css .csv .js .json .md .ris .txt .xml
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule [^/]$ %{REQUEST_URI}.html [L]
RewriteCond %{REQUEST_FILENAME} ^(.+)/$
RewriteCond %1.html -f
RewriteCond %{REQUEST_URI} ^(.+)/$
RewriteRule ^ %1 [R=301,L]
</IfModule>
`;
