// What the running application loads before Next.
import "./peer-address.mjs";
import "./unavailable.mjs";
import "./drain.mjs";
