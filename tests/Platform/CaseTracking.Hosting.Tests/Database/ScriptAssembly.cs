using System.Reflection;
using System.Text;
using CaseTracking.EventSourcing.Schema;

namespace CaseTracking.Hosting.Tests.Database;

/// <summary>An assembly that consists of scripts written in the test.</summary>
internal sealed class ScriptAssembly(params (string Name, string Sql)[] scripts) : Assembly
{
    private const string Prefix = "scripts.Migrations.";

    public static SchemaScripts Shop(params (string Name, string Sql)[] scripts) => new("shop", "module", new ScriptAssembly(scripts));

    public override AssemblyName GetName() => new("scripts");

    public override string[] GetManifestResourceNames() => [.. scripts.Select(script => $"{Prefix}{script.Name}.sql")];

    public override Stream GetManifestResourceStream(string name) =>
        new MemoryStream(Encoding.UTF8.GetBytes(scripts.Single(script => $"{Prefix}{script.Name}.sql" == name).Sql));
}
