// The page script: what little the reading pages do, over HTML that works without it. No framework.
import './scheme-switch';
import './islands';
import './cite';
import './filter-works';
import './prose';
import './figures';
import './contents';
import './previews';
import './try';
import './open-search';
