package org.vgpudesk.libvirt.xml;

/** One piece of a document. Everything that is read is written again, also what nobody here knows. */
sealed interface XmlNode permits XmlElement, XmlNode.Text, XmlNode.Comment, XmlNode.Instruction {

    /** Characters as they mean, not as they are escaped. */
    record Text(String characters) implements XmlNode {
        boolean blank() {
            return characters.isBlank();
        }
    }

    record Comment(String characters) implements XmlNode {}

    record Instruction(String target, String data) implements XmlNode {}
}
