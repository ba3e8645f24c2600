using System.Xml;

namespace CaseTracking.Dossiers.Xes;

/// <summary>
/// Walks through the elements. Every step passes here, so the limits hold for what is skipped as well. Namespaces do not matter.
/// </summary>
internal sealed class XesMarkup(XmlReader xml, XesLimits limits)
{
    public int Line => ((IXmlLineInfo)xml).LineNumber;

    public int Depth => xml.Depth;

    public string Name => xml.LocalName;

    /// <summary>To the outermost element.</summary>
    public bool ToRoot()
    {
        while (Step())
            if (xml.NodeType == XmlNodeType.Element) return true;

        return false;
    }

    /// <summary>To the next child of the element at this depth; false at its end. A child must be left at its own end.</summary>
    public bool ToNextChild(int depth)
    {
        if (xml.IsEmptyElement && xml.Depth == depth) return false;

        while (Step())
        {
            if (xml.NodeType == XmlNodeType.Element) return true;
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth) return false;
        }

        return false;
    }

    /// <summary>Past the outermost element: what follows it must be nothing.</summary>
    public void ToEnd()
    {
        while (Step())
        {
        }
    }

    /// <summary>To the end of this element, whatever it holds.</summary>
    public void Skip()
    {
        if (xml.IsEmptyElement) return;

        var depth = xml.Depth;
        while (Step() && xml.Depth > depth)
        {
        }
    }

    /// <summary>Nothing when the element is no attribute, or one without key or value. Attributes of attributes are left aside.</summary>
    public XesAttribute? Attribute()
    {
        var attribute = TypeOf(xml.LocalName) is { } type && xml.GetAttribute("key") is { } key && xml.GetAttribute("value") is { } value
            ? XesAttribute.Read(XesKeys.Decode(key), type, value)
            : null;
        Skip();
        return attribute;
    }

    private bool Step()
    {
        if (!xml.Read()) return false;

        return xml.Depth <= limits.Depth ? true : throw new XesRefused("Het bestand heeft te veel elementen in elkaar.");
    }

    private static XesType? TypeOf(string element) => element switch
    {
        "string" => XesType.String,
        "date" => XesType.Date,
        "int" => XesType.Int,
        "float" => XesType.Float,
        "boolean" => XesType.Boolean,
        "id" => XesType.Id,
        _ => null,
    };
}
