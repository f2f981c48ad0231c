// What the running application loads before Next. What is loaded last comes first: an answer is compressed after all else.
import "./peer-address.mjs";
import "./unavailable.mjs";
import "./drain.mjs";
import "./styles-within.mjs";
import "./compress.mjs";
