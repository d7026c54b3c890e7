/** The head of an official document: issuer, number, dates, addressees (GB/T 9704). */
package io.zhengwen.stage.structure.policy;
