// The types that Next declares for the whole project (CSS modules among them), for a clone in which Next has not run yet.
/// <reference types="next" />
