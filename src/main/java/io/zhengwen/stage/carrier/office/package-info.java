/**
 * Office documents: Word, Excel and PowerPoint files of both generations, RTF, OpenDocument, EPUB. The XML formats are read as
 * streams; what the program that wrote them only shows, such as the numbers of an automatic list, is worked out here.
 */
package io.zhengwen.stage.carrier.office;
